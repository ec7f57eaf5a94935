/** What candidates said, and the rating that comes out of it. */
@NullMarked
package com.primeinterviews.mentor.reviews;

import org.jspecify.annotations.NullMarked;
