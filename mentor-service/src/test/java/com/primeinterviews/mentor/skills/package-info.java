@NullMarked
package com.primeinterviews.mentor.skills;

import org.jspecify.annotations.NullMarked;
