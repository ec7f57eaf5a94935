/** Finding mentors: filters, full-text search, orders, pages and facets. */
@NullMarked
package com.primeinterviews.mentor.directory;

import org.jspecify.annotations.NullMarked;
