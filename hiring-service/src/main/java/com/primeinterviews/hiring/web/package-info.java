@NullMarked
package com.primeinterviews.hiring.web;

import org.jspecify.annotations.NullMarked;
