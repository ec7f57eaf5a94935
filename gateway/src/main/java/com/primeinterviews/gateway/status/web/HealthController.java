package com.primeinterviews.gateway.status.web;

import com.primeinterviews.gateway.status.SuiteHealth;
import com.primeinterviews.gateway.status.SuiteState;
import com.primeinterviews.gateway.status.SuiteState.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The state of the suite for people and monitors; 503 only when nothing answers any more. */
@RestController
class HealthController {

  private final SuiteHealth health;

  HealthController(SuiteHealth health) {
    this.health = health;
  }

  @GetMapping("/health")
  Mono<ResponseEntity<SuiteState>> health() {
    return health
        .state()
        .map(
            state ->
                ResponseEntity.status(
                        state.status() == Status.DOWN
                            ? HttpStatus.SERVICE_UNAVAILABLE
                            : HttpStatus.OK)
                    .body(state));
  }
}
