/** Keeps secrets of people unreadable at rest. */
@NullMarked
package com.primeinterviews.session.busy.seal;

import org.jspecify.annotations.NullMarked;
