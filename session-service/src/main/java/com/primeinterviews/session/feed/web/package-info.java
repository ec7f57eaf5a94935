@NullMarked
package com.primeinterviews.session.feed.web;

import org.jspecify.annotations.NullMarked;
