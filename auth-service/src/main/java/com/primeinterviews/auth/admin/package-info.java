@NullMarked
package com.primeinterviews.auth.admin;

import org.jspecify.annotations.NullMarked;
