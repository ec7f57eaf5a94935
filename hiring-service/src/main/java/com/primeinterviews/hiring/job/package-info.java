@NullMarked
package com.primeinterviews.hiring.job;

import org.jspecify.annotations.NullMarked;
