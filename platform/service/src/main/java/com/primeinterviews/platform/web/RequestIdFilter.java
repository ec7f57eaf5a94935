package com.primeinterviews.platform.web;

import com.primeinterviews.platform.request.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its id: in the answer, in error bodies and in every log line. */
final class RequestIdFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = RequestId.acceptOrMake(request.getHeader(RequestId.HEADER));
    request.setAttribute(RequestId.HEADER, id);
    response.setHeader(RequestId.HEADER, id);
    try (var ignored = MDC.putCloseable(RequestId.LOG_KEY, id)) {
      chain.doFilter(request, response);
    }
  }
}
