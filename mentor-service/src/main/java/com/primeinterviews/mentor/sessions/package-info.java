/** What session-service tells of sessions: who booked whom, and what was said afterwards. */
@NullMarked
package com.primeinterviews.mentor.sessions;

import org.jspecify.annotations.NullMarked;
