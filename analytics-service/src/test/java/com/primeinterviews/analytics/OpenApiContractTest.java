package com.primeinterviews.analytics;

import com.primeinterviews.platform.test.contracts.OpenApiContract;

class OpenApiContractTest extends OpenApiContract {}
