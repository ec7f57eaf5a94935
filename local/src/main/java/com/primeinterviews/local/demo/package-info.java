/** The data a first look at the suite needs, loaded once through the services' own APIs. */
@NullMarked
package com.primeinterviews.local.demo;

import org.jspecify.annotations.NullMarked;
