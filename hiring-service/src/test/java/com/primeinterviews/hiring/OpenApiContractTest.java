package com.primeinterviews.hiring;

import com.primeinterviews.platform.test.contracts.OpenApiContract;

class OpenApiContractTest extends OpenApiContract {}
