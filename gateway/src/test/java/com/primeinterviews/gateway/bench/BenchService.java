package com.primeinterviews.gateway.bench;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.primeinterviews.platform.token.AccessTokens;
import com.primeinterviews.platform.token.TokenSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** The least that a service does with an authenticated read: check the token, answer some JSON. */
final class BenchService {

  private BenchService() {}

  public static void main(String[] arguments) throws Exception {
    var keys = new JWKSet(JWK.parse(Files.readString(Path.of(arguments[0]))));
    var settings =
        new TokenSettings(
            "http://127.0.0.1:8080",
            "prime-interviews",
            URI.create("http://127.0.0.1:1"),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            List.of());
    var decoder = AccessTokens.decoder(() -> keys, settings);
    var answer = "{\"sessions\":[],\"padding\":\"" + "x".repeat(250) + "\"}";
    HttpServer.create()
        .host("127.0.0.1")
        .port(Integer.parseInt(System.getenv("BENCH_PORT")))
        .route(
            routes ->
                routes
                    .get(
                        "/.well-known/jwks.json",
                        (request, response) -> response.sendString(Mono.just(keys.toString())))
                    .get(
                        "/api/sessions/bench",
                        (request, response) -> {
                          var sent = request.requestHeaders().get("Authorization");
                          var user = decoder.decode(sent.substring("Bearer ".length()));
                          return response
                              .header("Content-Type", "application/json")
                              .header("X-User", user.getSubject())
                              .sendString(Mono.just(answer));
                        }))
        .bindNow()
        .onDispose()
        .block();
  }
}
