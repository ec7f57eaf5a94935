/** What the machine must offer before anything is started. */
@NullMarked
package com.primeinterviews.local.machine;

import org.jspecify.annotations.NullMarked;
