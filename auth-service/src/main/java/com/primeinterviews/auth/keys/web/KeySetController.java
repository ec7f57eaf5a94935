package com.primeinterviews.auth.keys.web;

import com.primeinterviews.auth.keys.KeyRing;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.platform.token.TokenSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where anybody finds what it takes to verify our tokens. */
@RestController
@Access(everyone = true)
@SecurityRequirements
@RequestMapping("/.well-known")
class KeySetController {

  /** Shorter than the time a new key is announced before it signs. */
  private static final CacheControl CACHED =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final KeyRing keys;
  private final TokenSettings profile;

  KeySetController(KeyRing keys, TokenSettings profile) {
    this.keys = keys;
    this.profile = profile;
  }

  @GetMapping("/jwks.json")
  @Operation(summary = "Public keys (RFC 7517)")
  ResponseEntity<Map<String, Object>> keys() {
    return ResponseEntity.ok().cacheControl(CACHED).body(keys.current().toJSONObject());
  }

  @GetMapping("/openid-configuration")
  @Operation(summary = "Issuer and where its keys are (OpenID Connect Discovery)")
  ResponseEntity<IssuerMetadata> issuer() {
    return ResponseEntity.ok().cacheControl(CACHED).body(IssuerMetadata.of(profile.issuer()));
  }
}
