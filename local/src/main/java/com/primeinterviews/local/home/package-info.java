/** Where one suite keeps its files, its ports and its secrets. */
@NullMarked
package com.primeinterviews.local.home;

import org.jspecify.annotations.NullMarked;
