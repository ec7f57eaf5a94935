/** PostgreSQL, Kafka and Redis out of Maven artifacts. */
@NullMarked
package com.primeinterviews.local.server;

import org.jspecify.annotations.NullMarked;
