package com.primeinterviews.gateway.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

@GatewayTest
class KeepAliveTest {

  @Autowired Client client;

  @Test
  void aConnectionGoesOnAfterARequestThatWaitedForItsTurn() throws IOException {
    Upstreams.of(Service.MENTOR)
        .answering(
            "/api/mentors/delayed",
            (request, response) -> Mono.delay(Duration.ofMillis(50)).then(response.send().then()));
    try (var socket = new Socket("127.0.0.1", client.port())) {
      socket.setSoTimeout(5_000);
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));

      send(socket, get("/api/mentors/delayed") + get("/nowhere"));
      assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 404 Not Found");

      send(socket, get("/nowhere"));
      assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 404 Not Found");
    }
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: gateway\r\n\r\n";
  }

  private static void send(Socket socket, String requests) throws IOException {
    socket.getOutputStream().write(requests.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String nextStatus(BufferedReader answers) throws IOException {
    String line;
    do {
      line = answers.readLine();
      int status = line.indexOf("HTTP/1.1 ");
      if (status >= 0) {
        // A JSON body ends without a line break, so the next status may stand behind one.
        return line.substring(status);
      }
    } while (true);
  }
}
