/**
 * Proves that what stands in this folder is what it says: manifests, Compose, monitoring, roles.
 */
@NullMarked
package com.primeinterviews.deploy;

import org.jspecify.annotations.NullMarked;
