@NullMarked
package com.primeinterviews.session.openings.web;

import org.jspecify.annotations.NullMarked;
