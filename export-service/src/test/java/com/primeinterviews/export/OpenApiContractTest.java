package com.primeinterviews.export;

import com.primeinterviews.platform.test.contracts.OpenApiContract;

class OpenApiContractTest extends OpenApiContract {}
