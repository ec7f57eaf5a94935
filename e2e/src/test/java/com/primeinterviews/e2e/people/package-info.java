/** Who takes part in the stories, and what they can do. */
@NullMarked
package com.primeinterviews.e2e.people;

import org.jspecify.annotations.NullMarked;
