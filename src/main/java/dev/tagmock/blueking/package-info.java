/** The BlueKing ESB API in front of CMDB: its envelope, its codes, its credentials, its label rules. */
@NullMarked
package dev.tagmock.blueking;

import org.jspecify.annotations.NullMarked;
