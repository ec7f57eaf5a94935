@NullMarked
package com.primeinterviews.session.calendar.web;

import org.jspecify.annotations.NullMarked;
