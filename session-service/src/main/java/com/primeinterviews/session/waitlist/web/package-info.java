/** The waitlist over HTTP. */
@NullMarked
package com.primeinterviews.session.waitlist.web;

import org.jspecify.annotations.NullMarked;
