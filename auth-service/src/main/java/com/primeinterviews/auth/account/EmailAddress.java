package com.primeinterviews.auth.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address in lower case. Only ASCII: look-alike letters would let two people hold what reads
 * as one address; domains of other scripts have their {@code xn--} form.
 */
public record EmailAddress(String value) {

  public static final int LONGEST = 254;

  /**
   * For the {@code @Pattern} of requests, so that there is one notion of an address. The length
   * comes first: on a long text the repeated groups would overflow the stack.
   */
  public static final String FORM =
      "(?=.{6,254}\\z)"
          + "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  public EmailAddress {
    if (value.length() > LONGEST || !PATTERN.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a mail address");
    }
    value = value.toLowerCase(Locale.ROOT);
  }
}
