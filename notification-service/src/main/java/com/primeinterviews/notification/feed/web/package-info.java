/** HTTP of the feed. */
@NullMarked
package com.primeinterviews.notification.feed.web;

import org.jspecify.annotations.NullMarked;
