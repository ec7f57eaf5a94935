/** Who may call what, and on whose objects: every operation of the published API is tried. */
@NullMarked
package com.primeinterviews.e2e.access;

import org.jspecify.annotations.NullMarked;
