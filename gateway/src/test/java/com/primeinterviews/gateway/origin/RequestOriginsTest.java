package com.primeinterviews.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.gateway.GatewaySettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class RequestOriginsTest {

  private final RequestOrigins origins = origins("10.0.0.0/8,fd00::/8");

  @Test
  void withoutAProxyThePeerIsTheClientWhateverItClaims() {
    assertThat(origin("203.0.113.9", "198.51.100.7").text()).isEqualTo("203.0.113.9");
    assertThat(origin("203.0.113.9", "198.51.100.7").forwarded()).isFalse();
  }

  @Test
  void theFirstAddressFromTheRightThatIsNoProxyIsTheClient() {
    assertThat(origin("10.0.0.1", "203.0.113.9").text()).isEqualTo("203.0.113.9");
    assertThat(origin("10.0.0.1", "203.0.113.9, 10.0.0.2").text()).isEqualTo("203.0.113.9");
    assertThat(origin("fd00::1", "198.51.100.7,203.0.113.9").text()).isEqualTo("203.0.113.9");
    assertThat(origin("10.0.0.1", "198.51.100.7", "203.0.113.9").text()).isEqualTo("203.0.113.9");
  }

  @Test
  void whatIsNoAddressEndsTheSearch() {
    assertThat(origin("10.0.0.1", "203.0.113.9, unknown, 10.0.0.2").text()).isEqualTo("10.0.0.2");
    assertThat(origin("10.0.0.1", "").text()).isEqualTo("10.0.0.1");
    assertThat(origin("10.0.0.1").text()).isEqualTo("10.0.0.1");
  }

  @Test
  void addressesOfOneNetworkOf64BitsAreOneClient() {
    assertThat(origin("2001:db8:1:2:3:4:5:6").client())
        .isEqualTo(origin("2001:db8:1:2:ffff::1").client())
        .isEqualTo("2001:db8:1:2::/64");
    assertThat(origin("2001:db8:1:3::1").client()).isEqualTo("2001:db8:1:3::/64");
    assertThat(origin("203.0.113.9").client()).isEqualTo("203.0.113.9");
    assertThat(origin("::ffff:203.0.113.9").client()).isEqualTo("203.0.113.9");
  }

  @Test
  void networksHoldTheirAddressesOnly() {
    var networks = Networks.of(List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8"));

    assertThat(networks.contain(address("10.200.0.1"))).isTrue();
    assertThat(networks.contain(address("192.168.1.7"))).isTrue();
    assertThat(networks.contain(address("fd00::1"))).isTrue();
    assertThat(networks.contain(address("192.168.1.8"))).isFalse();
    assertThat(networks.contain(null)).isFalse();
    assertThatThrownBy(() -> Networks.of(List.of("10.0.0.0/99")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Origin origin(String peer, String... told) {
    var request = MockServerHttpRequest.get("/").remoteAddress(at(peer));
    List.of(told).forEach(value -> request.header("X-Forwarded-For", value));
    return origins.of(request.build());
  }

  private static InetSocketAddress at(String address) {
    return new InetSocketAddress(address(address), 4711);
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static RequestOrigins origins(String trusted) {
    var source =
        new MapConfigurationPropertySource(Map.of("prime.gateway.trusted-proxies", trusted));
    return new RequestOrigins(
        new Binder(source).bindOrCreate("prime.gateway", GatewaySettings.class));
  }
}
