/** What is known of each session, and who wants to hear when it moves. */
@NullMarked
package com.primeinterviews.analytics.sessions;

import org.jspecify.annotations.NullMarked;
