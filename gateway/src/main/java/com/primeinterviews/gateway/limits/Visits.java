package com.primeinterviews.gateway.limits;

import com.primeinterviews.gateway.origin.RequestOrigins;
import com.primeinterviews.gateway.token.Caller;
import com.primeinterviews.gateway.token.Caller.Person;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Says under whose name a request is counted. */
@Component
class Visits {

  private static final String NO_TIER = "free";

  private final RequestOrigins origins;
  private final LimitSettings settings;

  Visits(RequestOrigins origins, LimitSettings settings) {
    this.origins = origins;
    this.settings = settings;
  }

  Visit of(ServerHttpRequest request, Caller caller) {
    var bucket = Bucket.of(request);
    if (!(caller instanceof Person person)) {
      return new Visit(bucket, address(request), settings.quota(bucket, NO_TIER), null);
    }
    return bucket == Bucket.LOGIN
        ? new Visit(bucket, address(request), settings.quota(bucket, NO_TIER), person)
        : new Visit(
            bucket,
            person.user().id().toString(),
            settings.quota(bucket, person.user().tier()),
            person);
  }

  private String address(ServerHttpRequest request) {
    return "ip:" + origins.of(request).client();
  }
}
