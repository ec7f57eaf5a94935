@NullMarked
package com.primeinterviews.mentor.favorites;

import org.jspecify.annotations.NullMarked;
