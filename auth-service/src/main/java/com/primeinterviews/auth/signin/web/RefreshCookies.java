package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.signin.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * The refresh token of a browser: in a cookie that scripts cannot read and other sites cannot make
 * it send. In case one can, a second cookie holds a value that only scripts of our own site can
 * copy into a header. It is an HMAC under the refresh token, so it belongs to this very sign-in and
 * nobody without the token can make one.
 */
final class RefreshCookies {

  static final String REFRESH = "prime_refresh";
  static final String CSRF = "prime_csrf";
  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String REFRESH_PATH = "/api/auth";
  private static final String MAC = "HmacSHA256";

  private RefreshCookies() {}

  static String[] of(SignedIn signedIn) {
    var token = signedIn.refreshToken();
    return cookies(token, csrfOf(token), signedIn.refreshExpiresIn());
  }

  /** Makes the browser forget both. */
  static String[] none() {
    return cookies("", "", Duration.ZERO);
  }

  /** Whether whoever sends the refresh token could also read the cookie that goes with it. */
  static boolean isOwnSite(
      String refreshToken, @Nullable String csrfCookie, @Nullable String csrfHeader) {
    return csrfCookie != null
        && csrfHeader != null
        && same(csrfHeader, csrfCookie)
        && same(csrfHeader, csrfOf(refreshToken));
  }

  private static String[] cookies(String refreshToken, String csrf, Duration age) {
    var refresh = ResponseCookie.from(REFRESH, refreshToken).path(REFRESH_PATH).httpOnly(true);
    var readable = ResponseCookie.from(CSRF, csrf).path("/");
    return new String[] {strict(refresh, age), strict(readable, age)};
  }

  private static String strict(ResponseCookie.ResponseCookieBuilder cookie, Duration age) {
    return cookie.secure(true).sameSite("Strict").maxAge(age).build().toString();
  }

  private static String csrfOf(String refreshToken) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(refreshToken.getBytes(StandardCharsets.UTF_8), MAC));
      var value = mac.doFinal(CSRF.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
