package com.primeinterviews.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Requests without a token whose handler is open to everyone by its {@link Access}. */
final class OpenHandlers implements RequestMatcher {

  private static final Logger log = LoggerFactory.getLogger(OpenHandlers.class);

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /** Asked for late: the handlers are not known yet while the filters are being made. */
  OpenHandlers(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** Whoever has shown a token needs no open door. */
  @Override
  public boolean matches(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication() == null && isOpen(request);
  }

  private boolean isOpen(HttpServletRequest request) {
    if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
      ServletRequestPathUtils.parseAndCache(request);
    }
    return mappings.stream().anyMatch(mapping -> isOpen(mapping, request));
  }

  private static boolean isOpen(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
    try {
      var chain = mapping.getHandler(request);
      return chain != null
          && chain.getHandler() instanceof HandlerMethod method
          && AccessRule.of(method).map(AccessRule::everyone).orElse(false);
    } catch (Exception noHandler) {
      // Another method or media type than the handler takes: told to those who show a token.
      log.debug("No handler for {}: {}", request.getRequestURI(), noHandler.toString());
      return false;
    }
  }
}
