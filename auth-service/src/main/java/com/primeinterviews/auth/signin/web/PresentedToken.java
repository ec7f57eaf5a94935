package com.primeinterviews.auth.signin.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * The refresh token of a request.
 *
 * @param byCookie it goes back as it came: a token that scripts could not read stays so
 */
record PresentedToken(String text, boolean byCookie) {

  /**
   * @throws ProblemException when there is none, when there are two, or when another site may have
   *     made the browser send it
   */
  static PresentedToken of(@Nullable RefreshRequest body, HttpServletRequest http) {
    var inBody = body == null ? null : body.refreshToken();
    var inCookie = cookie(http, RefreshCookies.REFRESH);
    if (inBody != null && inCookie != null) {
      throw Problem.malformed("There is a refresh token in the body and another one in a cookie.")
          .asException();
    }
    if (inBody != null) {
      return new PresentedToken(inBody, false);
    }
    if (inCookie == null) {
      throw Problem.invalid("refreshToken", "REQUIRED", "or its cookie is required", null)
          .asException();
    }
    var csrfHeader = http.getHeader(RefreshCookies.CSRF_HEADER);
    if (!RefreshCookies.isOwnSite(inCookie, cookie(http, RefreshCookies.CSRF), csrfHeader)) {
      throw Problem.forbidden(
              "The header %s has to repeat the cookie %s."
                  .formatted(RefreshCookies.CSRF_HEADER, RefreshCookies.CSRF))
          .reason("CSRF")
          .asException();
    }
    return new PresentedToken(inCookie, true);
  }

  private static @Nullable String cookie(HttpServletRequest http, String name) {
    Cookie cookie = WebUtils.getCookie(http, name);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  @Override
  public String toString() {
    return "PresentedToken[********]";
  }
}
