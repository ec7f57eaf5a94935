@NullMarked
package com.primeinterviews.mentor.recommendations;

import org.jspecify.annotations.NullMarked;
