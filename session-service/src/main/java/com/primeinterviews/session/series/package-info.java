/** Several sessions at once, a week or two apart. */
@NullMarked
package com.primeinterviews.session.series;

import org.jspecify.annotations.NullMarked;
