package com.primeinterviews.gateway.limits;

import com.primeinterviews.gateway.token.Caller.Person;
import org.jspecify.annotations.Nullable;

/**
 * One request as it is counted.
 *
 * @param bucket what it is counted with
 * @param subject whose requests are counted together: a user, or an address
 * @param quota how many of them a window allows
 * @param person whose use of the API is recorded and whose token may have been revoked
 */
record Visit(Bucket bucket, String subject, long quota, @Nullable Person person) {

  String window() {
    return "prime:limit:" + bucket.wireName() + ":" + subject;
  }
}
