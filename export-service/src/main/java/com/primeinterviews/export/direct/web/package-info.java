/** HTTP of direct exports. */
@NullMarked
package com.primeinterviews.export.direct.web;

import org.jspecify.annotations.NullMarked;
