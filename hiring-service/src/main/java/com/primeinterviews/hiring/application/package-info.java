@NullMarked
package com.primeinterviews.hiring.application;

import org.jspecify.annotations.NullMarked;
