package com.primeinterviews.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchedSigningKeysTest {

  private static final Duration SELDOM = Duration.ofMinutes(5);

  private final AtomicInteger fetches = new AtomicInteger();
  private HttpServer issuer;
  private volatile String answer = "";
  private volatile int status = 200;

  @BeforeEach
  void startIssuer() throws IOException {
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer.createContext(
        "/jwks",
        exchange -> {
          fetches.incrementAndGet();
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    issuer.start();
  }

  @AfterEach
  void stopIssuer() {
    issuer.stop(0);
  }

  @Test
  void askingBeforeTheFirstFetchSaysSoInsteadOfWaiting() {
    status = 503;
    try (var keys = fetchedEvery(SELDOM)) {
      assertThatThrownBy(keys::current).isInstanceOf(KeysUnavailableException.class);
    }
  }

  @Test
  void anIssuerThatComesLaterIsFound() throws JOSEException {
    status = 503;
    try (var keys = fetchedEvery(SELDOM)) {
      await().until(() -> fetches.get() >= 1);
      answer = setWith("first");
      status = 200;
      awaitKey(keys, "first");
    }
  }

  @Test
  void anOutageKeepsTheLastSet() throws JOSEException {
    answer = setWith("first");
    try (var keys = fetchedEvery(Duration.ofMillis(50))) {
      awaitKey(keys, "first");
      status = 500;
      int before = fetches.get();
      await().until(() -> fetches.get() > before + 2);
      assertThat(keys.current().getKeyByKeyId("first")).isNotNull();
    }
  }

  @Test
  void anUnknownKeyIdBringsTheNextFetchForwardButOnlyOnce() throws JOSEException {
    answer = setWith("first");
    try (var keys = fetchedEvery(SELDOM)) {
      awaitKey(keys, "first");
      answer = setWith("second");
      for (int i = 0; i < 100; i++) {
        keys.missed();
      }
      awaitKey(keys, "second");
      assertThat(fetches).hasValue(2);
    }
  }

  private FetchedSigningKeys fetchedEvery(Duration interval) {
    var uri = "http://127.0.0.1:" + issuer.getAddress().getPort() + "/jwks";
    return new FetchedSigningKeys(URI.create(uri), interval);
  }

  private static void awaitKey(SigningKeys keys, String kid) {
    await()
        .ignoreException(KeysUnavailableException.class)
        .until(() -> keys.current().getKeyByKeyId(kid) != null);
  }

  private static String setWith(String kid) throws JOSEException {
    return new JWKSet(new RSAKeyGenerator(2048).keyID(kid).generate().toPublicJWK()).toString();
  }
}
