package com.primeinterviews.notification.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates under {@code templates/mail}: {@code *.html} escapes what it shows. */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

  @Bean
  static TemplateEngine mailTemplateEngine() {
    var engine = new TemplateEngine();
    engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    return engine;
  }

  private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/mail/");
    resolver.getResolvablePatternSpec().addPattern(names);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }
}
