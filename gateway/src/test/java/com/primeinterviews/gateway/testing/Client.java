package com.primeinterviews.gateway.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Calls the gateway over real sockets. */
@Lazy
@Component
public class Client {

  private final int port;
  private final WebTestClient http;

  Client(@LocalServerPort int port) {
    this.port = port;
    this.http =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(10))
            .build();
  }

  public WebTestClient http() {
    return http;
  }

  public int port() {
    return port;
  }

  /**
   * Sends exactly these bytes and reads until the gateway closes; for what no client would send.
   */
  public String raw(String request) {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A raw GET of a path that is sent as it stands. */
  public String rawGet(String path, String... headers) {
    var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return raw(
        "GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n" + lines + "\r\n");
  }
}
