@NullMarked
package com.primeinterviews.auth.audit;

import org.jspecify.annotations.NullMarked;
