package com.primeinterviews.auth.service.web;

import com.primeinterviews.auth.service.ServiceTokenDesk;
import com.primeinterviews.auth.token.IssuedToken;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inside the suite only: the gateway has no route here. */
@Hidden
@RestController
@Access(everyone = true)
class ServiceTokenController {

  private final ServiceTokenDesk desk;

  ServiceTokenController(ServiceTokenDesk desk) {
    this.desk = desk;
  }

  record ServiceTokenRequest(
      @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,40}") String service,
      @NotNull @Size(max = 200) String secret) {

    @Override
    public String toString() {
      return "ServiceTokenRequest[service=" + service + "]";
    }
  }

  @PostMapping("/internal/service-tokens")
  ResponseEntity<IssuedToken> issue(@Valid @RequestBody ServiceTokenRequest request) {
    var token =
        desk.tokenFor(request.service(), request.secret())
            .orElseThrow(
                () ->
                    Problem.of(ErrorCode.UNAUTHORIZED, "This secret opens nothing.").asException());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new IssuedToken(token, ServiceTokenDesk.LIFETIME.toSeconds()));
  }
}
