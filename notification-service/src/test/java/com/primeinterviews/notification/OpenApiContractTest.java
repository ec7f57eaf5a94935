package com.primeinterviews.notification;

import com.primeinterviews.platform.test.contracts.OpenApiContract;

class OpenApiContractTest extends OpenApiContract {}
