/** The program beside the service, driven as its users do. */
@NullMarked
package dev.tagmock.tools;

import org.jspecify.annotations.NullMarked;
