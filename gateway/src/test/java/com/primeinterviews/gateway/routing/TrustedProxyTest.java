package com.primeinterviews.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import java.net.InetSocketAddress;
import java.util.List;
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
        .header("X-Forwarded-For", "203.0.113.9")
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "prime.example.org")
        .exchange()
        .expectStatus()
        .isOk();

    var seen = Upstreams.of(Service.SESSION).arrivedAt("/api/sessions/proxied").getLast();
    assertThat(seen.header("X-Forwarded-For")).isEqualTo("203.0.113.9, 127.0.0.1");
    assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("https");
    assertThat(seen.header("X-Forwarded-Host")).isEqualTo("prime.example.org");
  }

  @Test
  void networksHoldTheirAddressesOnly() {
    var networks = Networks.of(List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8"));

    assertThat(networks.contain(new InetSocketAddress("10.200.0.1", 1))).isTrue();
    assertThat(networks.contain(new InetSocketAddress("192.168.1.7", 1))).isTrue();
    assertThat(networks.contain(new InetSocketAddress("fd00::1", 1))).isTrue();
    assertThat(networks.contain(new InetSocketAddress("192.168.1.8", 1))).isFalse();
    assertThat(networks.contain(null)).isFalse();
    assertThatThrownBy(() -> Networks.of(List.of("10.0.0.0/99")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
