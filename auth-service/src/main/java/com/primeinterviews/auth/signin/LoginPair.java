package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.account.EmailAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What failed logins are counted by. The network address is part of it, so that an attacker cannot
 * lock the owner out by failing on purpose.
 *
 * @param email the account, whether it exists or not
 * @param network where the request comes from
 */
record LoginPair(EmailAddress email, String network) {

  /** One household or server gets a whole IPv6 network and could change addresses at will. */
  private static final int IPV6_NETWORK_BYTES = 8;

  static LoginPair of(EmailAddress email, String clientAddress) {
    return new LoginPair(email, networkOf(clientAddress));
  }

  private static String networkOf(String clientAddress) {
    try {
      var address = InetAddress.ofLiteral(clientAddress);
      var bytes = address.getAddress();
      return HexFormat.of()
          .formatHex(
              address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    } catch (IllegalArgumentException notAnAddress) {
      // A proxy may state anything; whatever it is, it stands for itself.
      return clientAddress;
    }
  }

  /** SHA-256, for storing without the address in the clear. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((email.value() + " " + network).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
