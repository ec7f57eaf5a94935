package com.primeinterviews.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.WebsocketServerSpec;

@GatewayTest
@DirtiesContext
class WebSocketTest {

  private static final String PATH = "/ws/notifications";
  private static final UnaryOperator<WebSocket.Builder> PLAIN = builder -> builder;

  @Autowired Client client;
  @Autowired OpenSockets openSockets;

  @BeforeAll
  static void upstreamEchoesUntilTold() {
    Upstreams.of(Service.NOTIFICATION)
        .answering(
            PATH,
            (request, response) ->
                response.sendWebsocket(
                    (in, out) ->
                        in.receive()
                            .asString()
                            .concatMap(
                                text ->
                                    text.equals("leave")
                                        ? out.sendClose(4401, "who are you")
                                        : out.sendString(Mono.just("echo " + text)).then())
                            .then(),
                    protocolsFor(request)));
  }

  /** The server library answers nothing when it has protocols and the client names none. */
  private static WebsocketServerSpec protocolsFor(HttpServerRequest request) {
    var spec = WebsocketServerSpec.builder();
    return request.requestHeaders().contains("Sec-WebSocket-Protocol")
        ? spec.protocols("bearer").build()
        : spec.build();
  }

  @Test
  void messagesGoBothWays() {
    var heard = new Heard();
    var socket = connect(heard, PLAIN);

    socket.sendText("hello", true);

    assertThat(heard.message()).isEqualTo("echo hello");
  }

  @Test
  void aTokenInTheSubProtocolReachesTheService() {
    var heard = new Heard();
    var socket = connect(heard, builder -> builder.subprotocols("bearer", "a.b.c"));

    socket.sendText("hello", true);

    assertThat(heard.message()).isEqualTo("echo hello");
    assertThat(socket.getSubprotocol()).isEqualTo("bearer");
    assertThat(Upstreams.of(Service.NOTIFICATION).arrivedAt(PATH).getLast())
        .satisfies(
            seen -> {
              assertThat(seen.header("Sec-WebSocket-Protocol"))
                  .contains("bearer")
                  .contains("a.b.c");
              assertThat(seen.header("X-Request-Id")).isNotBlank();
            });
  }

  @Test
  void theServicesCloseCodeReachesTheClient() {
    var heard = new Heard();

    connect(heard, PLAIN).sendText("leave", true);

    assertThat(heard.closeCode()).isEqualTo(4401);
  }

  @Test
  void aPageOfAStrangerMayNotOpenASocket() {
    assertThatThrownBy(
            () -> connect(new Heard(), builder -> builder.header("Origin", "https://evil.example")))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
  }

  @Test
  void whenTheGatewayStopsTheClientIsToldToComeBack() {
    var heard = new Heard();
    connect(heard, PLAIN).sendText("hello", true);
    assertThat(heard.message()).isEqualTo("echo hello");

    openSockets.stop();
    openSockets.start();

    assertThat(heard.closeCode()).isEqualTo(1012);
  }

  private WebSocket connect(Heard heard, UnaryOperator<WebSocket.Builder> options) {
    var builder = HttpClient.newHttpClient().newWebSocketBuilder();
    return options
        .apply(builder)
        .buildAsync(URI.create("ws://127.0.0.1:" + client.port() + PATH), heard)
        .join();
  }

  /** Remembers the first message and the close code. */
  private static final class Heard implements WebSocket.Listener {

    private final CompletableFuture<String> message = new CompletableFuture<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();

    String message() {
      return message.orTimeout(5, TimeUnit.SECONDS).join();
    }

    int closeCode() {
      return closeCode.orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      message.complete(text.toString());
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      closeCode.complete(code);
      return null;
    }
  }
}
