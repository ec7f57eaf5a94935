package com.primeinterviews.auth.apikey.web;

import com.primeinterviews.auth.signin.TokenCheck;
import com.primeinterviews.platform.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever finds an API key must not be able to make it more than it is: keys manage no keys, no
 * sign-ins and no credentials.
 */
@Configuration(proxyBeanMethods = false)
class KeysStayOut implements WebMvcConfigurer, HandlerInterceptor {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns("/api/auth/**", "/api/api-keys/**", "/api/provider-keys/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var caller = SecurityContextHolder.getContext().getAuthentication();
    if (caller instanceof JwtAuthenticationToken token && TokenCheck.isOfApiKey(token.getToken())) {
      throw Problem.forbidden("This takes a token of a sign-in, not an API key.")
          .reason("API_KEY_NOT_ALLOWED")
          .asException();
    }
    return true;
  }
}
