/**
 * The tasks that staff keep for interviews; what a candidate gets to see of one is decided here.
 */
@NullMarked
package com.primeinterviews.session.codingtask;

import org.jspecify.annotations.NullMarked;
