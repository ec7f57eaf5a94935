package com.primeinterviews.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class PathAttackTest {

  @Autowired Client client;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/sessions/../../internal/feeds/sessions",
        "/api/sessions/..;/..;/internal/feeds/sessions",
        "/api/sessions/%2e%2e/%2e%2e/internal/feeds/sessions",
        "/api/sessions/..%2f..%2finternal%2ffeeds",
        "/api/sessions/%252e%252e/internal",
        "/api/sessions/%5c..%5cinternal",
        "/api/sessions/\\..\\internal",
        "/api/sessions/.%00/internal",
        "/api/sessions/a%0d%0aX-User-Id:%201",
        "/api/sessions/;/internal",
        "/api/sessions//internal",
        "//internal/feeds/sessions",
        "/api/sessions/%c0%ae%c0%ae/internal",
        "/api/sessions/%ff",
        "/api/sessions/%zz",
        "/api/sessions/%",
        "/api/v1/../internal"
      })
  void aPathThatCanBeReadInTwoWaysIsRefused(String path) {
    int before = Upstreams.all().stream().mapToInt(upstream -> upstream.arrived().size()).sum();

    var answer = client.rawGet(path);

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(answer)
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"code\":\"VALIDATION_ERROR\"")
        .containsIgnoringCase("x-request-id:");
    assertThat(Upstreams.all().stream().mapToInt(upstream -> upstream.arrived().size()).sum())
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/skills?prefix=%2e%2e%2f", "/api/mentors/J%C3%BCrgen", "/api/skills/"})
  void ordinaryEncodingsPass(String path) {
    assertThat(client.rawGet(path)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "DEBUG"})
  void aMethodThatTheApiDoesNotKnowIsRefused(String method) {
    var answer =
        client.raw(method + " /api/mentors HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 405 ")
        .contains("Allow: ")
        .contains("\"code\":\"METHOD_NOT_ALLOWED\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/mentors HTTP/1.1\r\nHost: gateway\r\nBroken header\r\n\r\n",
        "GET /api/mentors HTTP/1.1\r\nHost: gateway\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        "GET /api/mentors HTTP/1.1\r\nHost: gateway\r\nTransfer-Encoding: chunked, x\r\n"
            + "Content-Length: 3\r\n\r\nabc",
        "nonsense\r\n\r\n"
      })
  void aRequestThatIsNoHttpIsRefusedWithABody(String request) {
    assertThat(client.raw(request))
        .startsWith("HTTP/1.1 400 ")
        .contains("\"code\":\"VALIDATION_ERROR\"");
  }

  @Test
  void headersThatAreTooLargeAreRefusedWithABody() {
    assertThat(client.rawGet("/api/mentors", "X-Large: " + "a".repeat(20_000)))
        .startsWith("HTTP/1.1 431 ")
        .contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    assertThat(client.rawGet("/api/mentors?q=" + "a".repeat(10_000)))
        .startsWith("HTTP/1.1 414 ")
        .contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
  }
}
