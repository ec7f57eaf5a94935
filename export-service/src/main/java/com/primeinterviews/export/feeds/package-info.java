/** Reads what other services own, chunk by chunk, through their internal feeds. */
@NullMarked
package com.primeinterviews.export.feeds;

import org.jspecify.annotations.NullMarked;
