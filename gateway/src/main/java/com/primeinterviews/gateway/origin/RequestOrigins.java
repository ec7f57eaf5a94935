package com.primeinterviews.gateway.origin;

import com.primeinterviews.gateway.GatewaySettings;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Finds out where a request comes from. X-Forwarded-For is read from the right, for each proxy adds
 * to that end whom it was called by: the first address that is not a trusted proxy's is the
 * client's, and whatever stands to the left of it was written by the client itself.
 */
@Component
public class RequestOrigins {

  public static final String FORWARDED_FOR = "X-Forwarded-For";

  private final Networks trustedProxies;

  RequestOrigins(GatewaySettings settings) {
    this.trustedProxies = Networks.of(settings.trustedProxies());
  }

  public Origin of(ServerHttpRequest request) {
    var remote = request.getRemoteAddress();
    var peer = remote == null ? null : remote.getAddress();
    return trustedProxies.contain(peer)
        ? new Origin(beyond(peer, request.getHeaders().getOrEmpty(FORWARDED_FOR)), true)
        : new Origin(peer, false);
  }

  private @Nullable InetAddress beyond(@Nullable InetAddress peer, List<String> told) {
    var hops = String.join(",", told).split(",", -1);
    var nearest = peer;
    for (int i = hops.length - 1; i >= 0 && trustedProxies.contain(nearest); i--) {
      var next = NetUtil.createInetAddressFromIpAddressString(hops[i].strip());
      if (next == null) {
        return nearest;
      }
      nearest = next;
    }
    return nearest;
  }
}
