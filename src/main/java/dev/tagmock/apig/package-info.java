/** The APIG API (gateways and their tags): its wire types, its rules, its errors. */
@NullMarked
package dev.tagmock.apig;

import org.jspecify.annotations.NullMarked;
