/** People who sign in elsewhere and come for the first time, or come again. */
@NullMarked
package com.primeinterviews.auth.firstsight;

import org.jspecify.annotations.NullMarked;
