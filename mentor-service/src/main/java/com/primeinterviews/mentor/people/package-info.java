/** Who is not to come back. */
@NullMarked
package com.primeinterviews.mentor.people;

import org.jspecify.annotations.NullMarked;
