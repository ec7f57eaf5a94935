package com.primeinterviews.auth.totp.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Authenticator;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.platform.test.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Somebody with a second factor, or on the way to one. */
record TotpUser(Api api, JdbcClient jdbc, Caller caller) {

  static final String TOTP = "/api/auth/totp";

  static TotpUser register(Api api, JdbcClient jdbc) {
    return new TotpUser(api, jdbc, Caller.candidate(api));
  }

  record Second(Authenticator phone, List<String> recoveryCodes) {}

  Authenticator secret() {
    var started = body(caller.post(TOTP + "/enable").expectStatus().isOk());
    return new Authenticator(started.get("secret").asString());
  }

  /** As if the code that switched it on had been a while ago. */
  Second switchOn() {
    var phone = secret();
    var codes = body(confirm(phone.now()).expectStatus().isOk()).get("recoveryCodes");
    jdbc.sql("update totp set last_step = 0 where account_id = ?").param(caller.id()).update();
    return new Second(phone, codes.valueStream().map(JsonNode::asString).toList());
  }

  boolean enabled() {
    return body(caller.get(TOTP).expectStatus().isOk()).get("enabled").asBoolean();
  }

  ResponseSpec confirm(String code) {
    return caller.post(TOTP + "/confirm", Map.of("code", code));
  }

  ResponseSpec stop(Map<String, ?> body) {
    return caller
        .client()
        .method(HttpMethod.DELETE)
        .uri(TOTP)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  ResponseSpec login(Map<String, ?> more) {
    return loginWith(PASSWORD, more);
  }

  ResponseSpec loginWith(String password, Map<String, ?> more) {
    return login("127.0.0.1", password, more);
  }

  ResponseSpec from(String address, Map<String, ?> more) {
    return login(address, PASSWORD, more);
  }

  private ResponseSpec login(String address, String password, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("email", caller.email());
    body.put("password", password);
    return api.anonymous()
        .post()
        .uri("/api/auth/login")
        .header("X-Forwarded-For", address)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  static void expectRefused(ResponseSpec answer, String reason) {
    var refusal = body(answer.expectStatus().isUnauthorized());
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo(reason);
  }
}
