package com.primeinterviews.session.busy.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/** The web as a test has it: its own names, short times, few bytes. */
final class Webs {

  static final Duration OVERALL = Duration.ofMillis(1500);

  private Webs() {}

  static FetchSettings settings(int port) {
    return new FetchSettings(
        Duration.ofSeconds(1),
        Duration.ofMillis(500),
        OVERALL,
        DataSize.ofKilobytes(64),
        2,
        Set.of(80, 443, port),
        Set.of("calendar.test"));
  }

  static PublicWeb web(HostNames names, FetchSettings settings) {
    var guarded = new GuardedNames(names, settings);
    return new PublicWeb(
        new AddressRules(settings),
        guarded,
        new Exchange(new WebClients().publicWebClient(guarded, settings), settings),
        settings);
  }

  /** Knows these names, and reads addresses as Java does. */
  static HostNames names(Map<String, List<String>> known) {
    return host -> {
      if (known.containsKey(host)) {
        return known.get(host).stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
      }
      if (host.endsWith(".test")) {
        throw new UnknownHostException(host);
      }
      return InetAddress.getAllByName(host);
    };
  }
}
