package com.primeinterviews.auth.account.web;

import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inside the suite only: the gateway calls with the token of the very user. */
@Hidden
@RestController
@Access(owner = "self")
class FirstSightController {

  private final Greeting greeting;

  FirstSightController(Greeting greeting) {
    this.greeting = greeting;
  }

  @PostMapping("/internal/accounts/first-sight")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void firstSight(@AuthenticationPrincipal Jwt token) {
    greeting.meet(token);
  }
}
