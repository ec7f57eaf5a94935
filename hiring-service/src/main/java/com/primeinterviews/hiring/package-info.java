@NullMarked
package com.primeinterviews.hiring;

import org.jspecify.annotations.NullMarked;
