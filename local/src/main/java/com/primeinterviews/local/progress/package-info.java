/** What the person at the terminal sees while the suite starts and stops. */
@NullMarked
package com.primeinterviews.local.progress;

import org.jspecify.annotations.NullMarked;
