package com.primeinterviews.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@TestPropertySource(properties = "prime.gateway.trusted-proxies=127.0.0.0/8,fd00::/8")
class TrustedProxyTest {

  @Autowired Client client;

  @Test
  void aTrustedProxyMayTellWhoItForwardsFor() {
    client
        .http()
        .get()
        .uri("/api/sessions/proxied")
        .header("X-Forwarded-For", "198.51.100.1, 203.0.113.9, 127.0.0.3")
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "prime.example.org")
        .exchange()
        .expectStatus()
        .isOk();

    var seen = Upstreams.of(Service.SESSION).arrivedAt("/api/sessions/proxied").getLast();
    assertThat(seen.header("X-Forwarded-For")).isEqualTo("203.0.113.9");
    assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("https");
    assertThat(seen.header("X-Forwarded-Host")).isEqualTo("prime.example.org");
  }
}
