/** What all controllers of this service share: who may call, links between pages, versions. */
@NullMarked
package com.primeinterviews.mentor.web;

import org.jspecify.annotations.NullMarked;
