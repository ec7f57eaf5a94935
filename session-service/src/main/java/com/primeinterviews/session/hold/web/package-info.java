@NullMarked
package com.primeinterviews.session.hold.web;

import org.jspecify.annotations.NullMarked;
