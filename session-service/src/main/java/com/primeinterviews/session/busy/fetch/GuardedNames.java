package com.primeinterviews.session.busy.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Resolves the names of hosts for every connection that is made, and gives out addresses only when
 * all of them are public. The connection is made to what was looked at here: a name that answers
 * differently the next time (rebinding) gains nothing by it.
 */
@Component
class GuardedNames implements DnsResolver {

  private final HostNames names;
  private final FetchSettings settings;

  GuardedNames(HostNames names, FetchSettings settings) {
    this.names = names;
    this.settings = settings;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.addressesOf(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!settings.trusts(host) && !Arrays.stream(addresses).allMatch(PublicAddresses::contain)) {
      throw new ForbiddenHostException(host);
    }
    return addresses;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return Arrays.stream(resolve(host))
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    throw new UnknownHostException("not asked for");
  }
}
