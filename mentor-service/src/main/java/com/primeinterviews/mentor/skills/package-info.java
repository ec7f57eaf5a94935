/** One name for one skill, however it is spelt. */
@NullMarked
package com.primeinterviews.mentor.skills;

import org.jspecify.annotations.NullMarked;
