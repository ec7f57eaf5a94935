/** Exports that are streamed as the answer itself. */
@NullMarked
package com.primeinterviews.export.direct;

import org.jspecify.annotations.NullMarked;
