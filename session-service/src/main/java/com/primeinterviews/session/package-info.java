@NullMarked
package com.primeinterviews.session;

import org.jspecify.annotations.NullMarked;
