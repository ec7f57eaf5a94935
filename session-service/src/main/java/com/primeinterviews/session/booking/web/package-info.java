@NullMarked
package com.primeinterviews.session.booking.web;

import org.jspecify.annotations.NullMarked;
