package com.primeinterviews.session.busy.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which addresses may be asked for at all, by how they are written. */
@Component
class AddressRules {

  private static final int LONGEST = 2048;

  /** Decimal, each part at most 255, no leading zeros: others read some forms differently. */
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9a-fA-F]*)");

  private final FetchSettings settings;

  AddressRules(FetchSettings settings) {
    this.settings = settings;
  }

  Optional<AddressRefusal> objectTo(URI url) {
    if (url.toString().length() > LONGEST || url.isOpaque() || url.getHost() == null) {
      return Optional.of(AddressRefusal.NOT_AN_ADDRESS);
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of(AddressRefusal.SCHEME_NOT_ALLOWED);
    }
    if (url.getRawUserInfo() != null || url.getRawAuthority().contains("@")) {
      return Optional.of(AddressRefusal.USER_NOT_ALLOWED);
    }
    String host = url.getHost();
    if (settings.trusts(host)) {
      return Optional.empty();
    }
    if (url.getPort() != -1 && !settings.ports().contains(url.getPort())) {
      return Optional.of(AddressRefusal.PORT_NOT_ALLOWED);
    }
    return isPlain(host) ? Optional.empty() : Optional.of(AddressRefusal.HOST_NOT_ALLOWED);
  }

  private static boolean isPlain(String host) {
    boolean looksLikeNumbers = NUMBER_AT_END.matcher(host).matches();
    return !host.endsWith(".") && (!looksLikeNumbers || IPV4.matcher(host).matches());
  }
}
