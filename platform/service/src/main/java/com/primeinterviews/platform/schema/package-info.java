@NullMarked
package com.primeinterviews.platform.schema;

import org.jspecify.annotations.NullMarked;
