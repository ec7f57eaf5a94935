package com.primeinterviews.auth.firstsight.web;

import com.primeinterviews.auth.account.web.Greeting;
import com.primeinterviews.auth.firstsight.StandInTokens;
import com.primeinterviews.auth.token.IssuedToken;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inside the suite only: the gateway calls with the token of the very user. */
@Hidden
@RestController
@Access(owner = "self")
class FirstSightController {

  private final Greeting greeting;
  private final StandInTokens tokens;

  FirstSightController(Greeting greeting, StandInTokens tokens) {
    this.greeting = greeting;
    this.tokens = tokens;
  }

  @PostMapping("/internal/accounts/first-sight")
  ResponseEntity<IssuedToken> firstSight(@AuthenticationPrincipal Jwt token) {
    greeting.meet(token);
    var standIn =
        tokens.inPlaceOf(token).orElseThrow(() -> Problem.notFound("account").asException());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(standIn);
  }
}
