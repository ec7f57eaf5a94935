@NullMarked
package com.primeinterviews.hiring.application.events;

import org.jspecify.annotations.NullMarked;
