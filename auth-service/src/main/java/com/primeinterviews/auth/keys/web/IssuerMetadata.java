package com.primeinterviews.auth.keys.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The part of OpenID Connect Discovery that holds here: we issue tokens, but no ID tokens. */
record IssuerMetadata(
    String issuer,
    @JsonProperty("jwks_uri") String jwksUri,
    @JsonProperty("subject_types_supported") List<String> subjectTypes,
    @JsonProperty("id_token_signing_alg_values_supported") List<String> algorithms,
    @JsonProperty("claims_supported") List<String> claims) {

  static IssuerMetadata of(String issuer) {
    return new IssuerMetadata(
        issuer,
        issuer + "/.well-known/jwks.json",
        List.of("public"),
        List.of("RS256"),
        List.of("iss", "aud", "sub", "exp", "iat", "jti", "sid", "email", "name", "roles", "tier"));
  }
}
