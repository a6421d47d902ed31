/** BlueKing's CMDB: what its packages share, which are operations, errors, permissions, who may call, and label rules. */
@NullMarked
package dev.tagmock.blueking;

import org.jspecify.annotations.NullMarked;
