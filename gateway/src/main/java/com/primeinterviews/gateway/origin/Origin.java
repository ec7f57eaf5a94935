package com.primeinterviews.gateway.origin;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address of the client; null when the connection has none
 * @param forwarded whether a trusted proxy stands between, whose other X-Forwarded headers are
 *     believed as well
 */
public record Origin(@Nullable InetAddress address, boolean forwarded) {

  private static final int NETWORK_BYTES = 8;

  public String text() {
    return address == null ? "unknown" : NetUtil.toAddressString(address);
  }

  /**
   * Who is counted as one client: an IPv4 address, or an IPv6 network of 64 bits, which is the
   * least that a subscriber is given and within which addresses change at will.
   */
  public String client() {
    return address instanceof Inet6Address six ? networkOf(six) + "/64" : text();
  }

  private static String networkOf(Inet6Address address) {
    var bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return NetUtil.toAddressString(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Sixteen bytes are an address", e);
    }
  }
}
