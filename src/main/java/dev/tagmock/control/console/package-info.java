/** The web console: resources, requests, faults and coverage. It does nothing that the control API cannot do. */
@NullMarked
package dev.tagmock.control.console;

import org.jspecify.annotations.NullMarked;
