/** The people of the suite, a copy of what auth-service tells about them. */
@NullMarked
package com.primeinterviews.notification.people;

import org.jspecify.annotations.NullMarked;
