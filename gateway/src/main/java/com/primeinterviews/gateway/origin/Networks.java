package com.primeinterviews.gateway.origin;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of addresses and networks, IPv4 and IPv6. */
record Networks(List<IpSubnetFilterRule> rules) {

  /**
   * @param written such as {@code 10.0.0.0/8}, {@code 192.168.1.7}, {@code fd00::/8}
   * @throws IllegalArgumentException when one is neither an address nor a network
   */
  static Networks of(List<String> written) {
    return new Networks(written.stream().map(Networks::rule).toList());
  }

  boolean contain(@Nullable InetAddress address) {
    if (address == null) {
      return false;
    }
    var socket = new InetSocketAddress(address, 0);
    return rules.stream().anyMatch(rule -> rule.matches(socket));
  }

  private static IpSubnetFilterRule rule(String written) {
    var parts = written.strip().split("/", 2);
    int whole = parts[0].indexOf(':') >= 0 ? 128 : 32;
    int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : whole;
    return new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT);
  }
}
