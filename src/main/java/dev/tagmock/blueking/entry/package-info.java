/** The ways into CMDB: ESB, BlueKing's API gateway and CMDB itself, each with its credentials, its envelope and its rejections. */
@NullMarked
package dev.tagmock.blueking.entry;

import org.jspecify.annotations.NullMarked;
