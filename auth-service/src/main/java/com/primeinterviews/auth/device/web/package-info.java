@NullMarked
package com.primeinterviews.auth.device.web;

import org.jspecify.annotations.NullMarked;
