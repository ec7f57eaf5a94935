/** The launcher: one class per command. */
@NullMarked
package com.primeinterviews.local;

import org.jspecify.annotations.NullMarked;
