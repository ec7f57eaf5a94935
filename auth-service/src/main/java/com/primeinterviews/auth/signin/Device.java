package com.primeinterviews.auth.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in from. Both parts come from outside and are shown to the owner later, so
 * they are cut and lose whatever could be markup.
 *
 * @param name what the client calls itself (User-Agent); empty when it does not say
 * @param address IP address of the client
 */
public record Device(String name, String address) {

  static final int LONGEST_NAME = 200;

  /** The longest text of an IPv6 address, with its zone. */
  static final int LONGEST_ADDRESS = 64;

  private static final Pattern NOT_PLAIN_TEXT = Pattern.compile("[^ -~]|[<>&\"'`]");

  public Device {
    name = plain(name, LONGEST_NAME);
    address = plain(address, LONGEST_ADDRESS);
  }

  public static Device of(@Nullable String userAgent, String address) {
    return new Device(userAgent == null ? "" : userAgent, address);
  }

  private static String plain(String text, int longest) {
    var plain = NOT_PLAIN_TEXT.matcher(text).replaceAll("").strip();
    return plain.length() <= longest ? plain : plain.substring(0, longest);
  }
}
