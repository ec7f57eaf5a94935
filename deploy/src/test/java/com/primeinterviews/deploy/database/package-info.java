/** Schemas and roles on a real PostgreSQL. */
@NullMarked
package com.primeinterviews.deploy.database;

import org.jspecify.annotations.NullMarked;
