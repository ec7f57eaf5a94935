@NullMarked
package com.primeinterviews.platform.events;

import org.jspecify.annotations.NullMarked;
