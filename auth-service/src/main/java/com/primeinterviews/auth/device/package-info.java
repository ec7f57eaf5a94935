/** The devices somebody is signed in on. */
@NullMarked
package com.primeinterviews.auth.device;

import org.jspecify.annotations.NullMarked;
