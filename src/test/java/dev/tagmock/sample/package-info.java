/** A third API, to prove that one is one package: shelves have books, which have marks. Nothing outside names it. */
@NullMarked
package dev.tagmock.sample;

import org.jspecify.annotations.NullMarked;
