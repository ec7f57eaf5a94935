/** The config server: hands every service the settings of its environment. */
@NullMarked
package com.primeinterviews.config;

import org.jspecify.annotations.NullMarked;
