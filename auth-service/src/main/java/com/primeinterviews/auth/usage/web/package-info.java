@NullMarked
package com.primeinterviews.auth.usage.web;

import org.jspecify.annotations.NullMarked;
