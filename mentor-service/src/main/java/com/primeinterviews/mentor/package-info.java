/** The mentor directory. */
@NullMarked
package com.primeinterviews.mentor;

import org.jspecify.annotations.NullMarked;
