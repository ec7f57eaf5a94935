@NullMarked
package com.primeinterviews.platform.web;

import org.jspecify.annotations.NullMarked;
