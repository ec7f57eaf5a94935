/** How values that people write are compared. */
@NullMarked
package com.primeinterviews.mentor.spelling;

import org.jspecify.annotations.NullMarked;
