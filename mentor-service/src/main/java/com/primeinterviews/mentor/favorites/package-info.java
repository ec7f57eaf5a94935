/** Mentors that people marked to find again. */
@NullMarked
package com.primeinterviews.mentor.favorites;

import org.jspecify.annotations.NullMarked;
