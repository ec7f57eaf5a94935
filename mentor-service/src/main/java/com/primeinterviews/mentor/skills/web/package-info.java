/** Completion of skill names over HTTP. */
@NullMarked
package com.primeinterviews.mentor.skills.web;

import org.jspecify.annotations.NullMarked;
