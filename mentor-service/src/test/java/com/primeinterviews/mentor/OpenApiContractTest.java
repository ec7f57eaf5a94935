package com.primeinterviews.mentor;

import com.primeinterviews.platform.test.contracts.OpenApiContract;

class OpenApiContractTest extends OpenApiContract {}
