package com.primeinterviews.auth.apikey.web;

import com.primeinterviews.auth.apikey.ApiKeyExchange;
import com.primeinterviews.auth.token.IssuedToken;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inside the suite only: the gateway has no route here. */
@Hidden
@RestController
@Access(Role.SERVICE)
class ApiKeyExchangeController {

  private final ApiKeyExchange exchange;

  ApiKeyExchangeController(ApiKeyExchange exchange) {
    this.exchange = exchange;
  }

  record ExchangeRequest(@NotNull @Size(max = 200) String key) {

    @Override
    public String toString() {
      return "ExchangeRequest[********]";
    }
  }

  /** 404 for a key that opens nothing: 401 would say that the calling service is not known. */
  @PostMapping("/internal/api-keys/exchange")
  ResponseEntity<IssuedToken> exchange(@Valid @RequestBody ExchangeRequest request) {
    var token =
        exchange
            .exchange(request.key())
            .orElseThrow(() -> Problem.notFound("API key").asException());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new IssuedToken(token.text(), token.lifetime().toSeconds()));
  }
}
