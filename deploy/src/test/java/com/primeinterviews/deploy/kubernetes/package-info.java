/** The kustomize base and overlays, rendered and read as a cluster would. */
@NullMarked
package com.primeinterviews.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
