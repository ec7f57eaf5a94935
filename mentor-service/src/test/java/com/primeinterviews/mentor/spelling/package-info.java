@NullMarked
package com.primeinterviews.mentor.spelling;

import org.jspecify.annotations.NullMarked;
