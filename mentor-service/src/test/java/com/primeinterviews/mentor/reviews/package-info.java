@NullMarked
package com.primeinterviews.mentor.reviews;

import org.jspecify.annotations.NullMarked;
