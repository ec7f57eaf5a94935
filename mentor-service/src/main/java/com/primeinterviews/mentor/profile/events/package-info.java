/** Tells the other services about profiles. */
@NullMarked
package com.primeinterviews.mentor.profile.events;

import org.jspecify.annotations.NullMarked;
