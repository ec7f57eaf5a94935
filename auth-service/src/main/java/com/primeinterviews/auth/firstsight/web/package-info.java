@NullMarked
package com.primeinterviews.auth.firstsight.web;

import org.jspecify.annotations.NullMarked;
