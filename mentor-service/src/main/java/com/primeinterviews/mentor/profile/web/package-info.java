/** A mentor's own page over HTTP: the profile with its reviews and open slots. */
@NullMarked
package com.primeinterviews.mentor.profile.web;

import org.jspecify.annotations.NullMarked;
