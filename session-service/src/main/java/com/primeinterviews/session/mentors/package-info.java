/** The local copy of mentors, so that booking works while mentor-service is away. */
@NullMarked
package com.primeinterviews.session.mentors;

import org.jspecify.annotations.NullMarked;
