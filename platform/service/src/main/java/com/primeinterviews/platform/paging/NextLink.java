package com.primeinterviews.platform.paging;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code Link: rel="next"} of a list (RFC 8288), relative to the host the client called. */
public final class NextLink {

  private NextLink() {}

  /**
   * The header for a page of the list that is being answered.
   *
   * @param cursor where the list goes on, null at its end: then there is no link
   */
  public static HttpHeaders after(@Nullable String cursor, HttpServletRequest request) {
    var headers = new HttpHeaders();
    if (cursor != null) {
      var next =
          UriComponentsBuilder.fromPath(request.getRequestURI())
              .query(request.getQueryString())
              .replaceQueryParam("page")
              .replaceQueryParam("cursor", cursor)
              .build(true)
              .toUriString();
      headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return headers;
  }
}
