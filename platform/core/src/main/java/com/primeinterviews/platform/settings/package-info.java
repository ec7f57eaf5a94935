@NullMarked
package com.primeinterviews.platform.settings;

import org.jspecify.annotations.NullMarked;
