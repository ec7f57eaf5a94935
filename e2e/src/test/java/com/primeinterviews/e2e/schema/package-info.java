/** Who can read whose tables in the running suite. */
@NullMarked
package com.primeinterviews.e2e.schema;

import org.jspecify.annotations.NullMarked;
