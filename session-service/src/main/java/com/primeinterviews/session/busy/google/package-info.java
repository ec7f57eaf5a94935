/** Busy times out of Google Calendar (Calendar API v3, free/busy query). */
@NullMarked
package com.primeinterviews.session.busy.google;

import org.jspecify.annotations.NullMarked;
