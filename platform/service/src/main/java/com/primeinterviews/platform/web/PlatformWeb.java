package com.primeinterviews.platform.web;

import com.primeinterviews.platform.concurrency.ExpectedVersionResolver;
import com.primeinterviews.platform.paging.PageQueryResolver;
import com.primeinterviews.platform.security.AccessCheck;
import com.primeinterviews.platform.security.CurrentUserResolver;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** HTTP the same way in every service: request id, body limit, parameters, error body. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(WebSettings.class)
@Import({RequestErrors.class, BadInput.class, CutOffAnswers.class, LastResortErrors.class})
class PlatformWeb {

  @Bean
  @ConditionalOnMissingBean
  ErrorAnswers errorAnswers(Clock clock, JsonMapper json) {
    return new ErrorAnswers(clock, json);
  }

  /** A number where a text belongs is a mistake of the caller's, not something to convert. */
  @Bean
  JsonMapperBuilderCustomizer strictTexts() {
    return json ->
        json.withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }

  @Bean
  JacksonModule whatCanBeStored() {
    return new SimpleModule("what-can-be-stored")
        .addDeserializer(String.class, new TextWithoutNul())
        .addDeserializer(Instant.class, new StorableInstant.Reader());
  }

  @Bean
  FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
    var registration = new FilterRegistrationBean<>(new RequestIdFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      WebSettings settings, ErrorAnswers answers) {
    var registration = new FilterRegistrationBean<>(new BodyLimitFilter(settings, answers));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
    return registration;
  }

  @Bean
  WebMvcConfigurer platformMvc() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUserResolver());
        resolvers.add(new PageQueryResolver());
        resolvers.add(new ExpectedVersionResolver());
      }

      @Override
      public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, Instant.class, new StorableInstant.FromText());
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessCheck());
        registry.addInterceptor(new KnownParameters());
      }
    };
  }
}
