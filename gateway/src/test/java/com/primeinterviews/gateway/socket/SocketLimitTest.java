package com.primeinterviews.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.gateway.testing.Upstreams;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

@GatewayTest
@TestPropertySource(
    properties = {
      "prime.gateway.sockets.per-user=2",
      "prime.gateway.sockets.per-address=3",
      "prime.gateway.sockets.total=5",
      "prime.gateway.trusted-proxies=127.0.0.0/8"
    })
class SocketLimitTest {

  private static final String NOBODY = "";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<WebSocket> opened = new ArrayList<>();

  @Autowired Client client;
  @Autowired MeterRegistry meters;

  @BeforeAll
  static void upstreamKeepsThemOpen() {
    Upstreams.of(Service.NOTIFICATION)
        .answering(
            "/ws/notifications",
            (request, response) -> response.sendWebsocket((in, out) -> in.receive().then()));
    Upstreams.of(Service.SESSION)
        .answering(
            "/socket.io/",
            (request, response) -> response.header("X-Polled", "yes").sendString(Mono.just("ok")));
  }

  @AfterEach
  void close() {
    opened.forEach(socket -> socket.sendClose(1000, ""));
    await().untilAsserted(() -> assertThat(open()).isZero());
  }

  @Test
  void aUserHasSoManyWhereverTheyComeFrom() {
    var token = Tokens.of(UUID.randomUUID(), "free");
    open("203.0.113.1", token);
    open("203.0.113.2", token);

    assertThat(refused("203.0.113.3", token).statusCode()).isEqualTo(429);
    open("203.0.113.3", Tokens.of(UUID.randomUUID(), "free"));
  }

  @Test
  void whoBringsATicketIsCountedByAddress() {
    for (int i = 0; i < 3; i++) {
      open("203.0.113.1", "a-ticket-that-the-service-knows");
    }

    var refusal = refused("203.0.113.1", NOBODY);
    assertThat(refusal.statusCode()).isEqualTo(429);
    assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
    open("203.0.113.2", NOBODY);
  }

  @Test
  void theGatewayHasSoManyInAll() {
    for (int i = 0; i < 5; i++) {
      open("203.0.113." + i, NOBODY);
    }

    assertThat(refused("203.0.113.9", NOBODY).statusCode()).isEqualTo(503);
  }

  @Test
  void aClosedSocketMakesRoom() {
    for (int i = 0; i < 3; i++) {
      open("203.0.113.1", NOBODY);
    }
    opened.removeFirst().sendClose(1000, "");

    await().untilAsserted(() -> assertThat(open()).isEqualTo(2));
    open("203.0.113.1", NOBODY);
  }

  @Test
  void aServiceThatIsAwayHoldsNoPlace() {
    Upstreams.of(Service.SESSION)
        .answering("/socket.io/", (request, response) -> response.status(503).send());

    var socket =
        http.newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + client.port() + "/socket.io/"),
                new WebSocket.Listener() {});

    await().until(socket::isDone);
    await().untilAsserted(() -> assertThat(open()).isZero());
  }

  @Test
  void pollingNeedsNoPlace() {
    Upstreams.of(Service.SESSION)
        .answering(
            "/socket.io/",
            (request, response) -> response.header("X-Polled", "yes").sendString(Mono.just("ok")));
    for (int i = 0; i < 10; i++) {
      client
          .http()
          .get()
          .uri("/socket.io/?EIO=4&transport=polling")
          .exchange()
          .expectHeader()
          .valueEquals("X-Polled", "yes");
    }
  }

  private void open(String address, String token) {
    opened.add(connect("/ws/notifications", address, token));
  }

  private HttpResponse<?> refused(String address, String token) {
    var failure = catchThrowable(() -> open(address, token));
    assertThat(failure).isInstanceOf(CompletionException.class);
    return ((WebSocketHandshakeException) failure.getCause()).getResponse();
  }

  private WebSocket connect(String path, String address, String token) {
    var builder = http.newWebSocketBuilder().header("X-Forwarded-For", address);
    if (!token.isEmpty()) {
      builder.header("Authorization", "Bearer " + token);
    }
    var uri = URI.create("ws://127.0.0.1:" + client.port() + path);
    return builder.buildAsync(uri, new WebSocket.Listener() {}).join();
  }

  private double open() {
    return meters.get("prime.gateway.sockets.open").gauge().value();
  }
}
