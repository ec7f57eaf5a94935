@NullMarked
package com.primeinterviews.hiring.job.events;

import org.jspecify.annotations.NullMarked;
