package com.primeinterviews.platform.security;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.web.ErrorAnswers;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every service checks the token itself. Closed by default: only what is open to everyone by its
 * {@link Access}, and {@link PublicEndpoints}, answer without one.
 */
@AutoConfiguration(
    before = {
      ServletWebSecurityAutoConfiguration.class,
      OAuth2ResourceServerWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class PlatformSecurity {

  @Bean
  @ConditionalOnMissingBean
  PublicEndpoints publicEndpoints() {
    return PublicEndpoints.none();
  }

  @Bean
  @ConditionalOnMissingBean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      PublicEndpoints open,
      ObjectProvider<RequestMappingHandlerMapping> handlers,
      JwtDecoder decoder,
      ErrorAnswers errors) {
    var answers = new SecurityAnswers(errors);
    http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .addFilterBefore(answers.outages(), BearerTokenAuthenticationFilter.class)
        .addFilterAfter(SecurityAnswers.loggedUser(), BearerTokenAuthenticationFilter.class)
        .addFilterAfter(new ReadOnlyKeys(errors), BearerTokenAuthenticationFilter.class)
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(answers)
                    .jwt(
                        jwt ->
                            jwt.decoder(decoder)
                                .jwtAuthenticationConverter(PlatformSecurity::authenticated)))
        .authorizeHttpRequests(
            requests -> {
              // The management port has no public route; probes and scrapes carry no token.
              requests.requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll();
              requests.requestMatchers("/error", "/v3/api-docs").permitAll();
              var paths = PathPatternRequestMatcher.withDefaults();
              open.endpoints()
                  .forEach(
                      endpoint ->
                          requests
                              .requestMatchers(paths.matcher(endpoint.method(), endpoint.pattern()))
                              .permitAll());
              requests.requestMatchers(new OpenHandlers(handlers)).permitAll();
              requests.anyRequest().authenticated();
            });
    return http.build();
  }

  private static JwtAuthenticationToken authenticated(Jwt token) {
    var authorities =
        CurrentUser.from(token).roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.wireName()))
            .collect(Collectors.toSet());
    return new JwtAuthenticationToken(token, authorities);
  }
}
