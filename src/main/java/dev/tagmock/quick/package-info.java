/**
 * The start from a cache: the jar laid out, and an archive of the classes that it loads. Needs the JDK alone, for it runs before anything
 * else does, in a JVM that is to be small.
 */
@NullMarked
package dev.tagmock.quick;

import org.jspecify.annotations.NullMarked;
