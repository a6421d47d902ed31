/** TagMock in the tests of others: the recipes that the documentation prints, and what the extension does for those who use it. */
@NullMarked
package dev.tagmock.recipes;

import org.jspecify.annotations.NullMarked;
