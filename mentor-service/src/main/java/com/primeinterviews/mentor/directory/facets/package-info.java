/** What mentors offer, kept in memory to be counted, and caught up with the database. */
@NullMarked
package com.primeinterviews.mentor.directory.facets;

import org.jspecify.annotations.NullMarked;
