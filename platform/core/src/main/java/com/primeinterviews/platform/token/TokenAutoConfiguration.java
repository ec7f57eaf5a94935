package com.primeinterviews.platform.token;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Token verification with keys fetched from the issuers. */
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
  ExternalIssuers externalIssuers(TokenSettings settings) {
    return new ExternalIssuers(settings);
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      SigningKeys keys,
      TokenSettings settings,
      ExternalIssuers external,
      ObjectProvider<Revocations> revocations) {
    var verified = AccessTokens.decoder(keys, settings, external);
    var revoked = revocations.getIfAvailable(() -> token -> false);
    return text -> {
      var token = verified.decode(text);
      if (revoked.include(token)) {
        throw new BadJwtException("The token was taken back");
      }
      return token;
    };
  }
}
