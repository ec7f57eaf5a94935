package com.primeinterviews.platform.token;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Token verification with keys fetched from the issuer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
public class TokenAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(SigningKeys.class)
  FetchedSigningKeys signingKeys(TokenSettings settings) {
    return new FetchedSigningKeys(settings.jwksUri(), settings.refreshInterval());
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(SigningKeys keys, TokenSettings settings) {
    return AccessTokens.decoder(keys, settings);
  }
}
