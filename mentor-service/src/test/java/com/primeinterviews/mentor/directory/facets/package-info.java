@NullMarked
package com.primeinterviews.mentor.directory.facets;

import org.jspecify.annotations.NullMarked;
