/** The services as processes: ports, settings, unpacked jars, start-up caches. */
@NullMarked
package com.primeinterviews.local.service;

import org.jspecify.annotations.NullMarked;
