/** What the tests of every application may use; packed as {@code platform-core}'s test jar. */
@NullMarked
package com.primeinterviews.platform.testing;

import org.jspecify.annotations.NullMarked;
