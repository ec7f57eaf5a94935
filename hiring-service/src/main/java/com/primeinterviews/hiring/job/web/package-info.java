@NullMarked
package com.primeinterviews.hiring.job.web;

import org.jspecify.annotations.NullMarked;
