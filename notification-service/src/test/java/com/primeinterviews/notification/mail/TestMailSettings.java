package com.primeinterviews.notification.mail;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as the service reads them when only what has no default is given. */
final class TestMailSettings {

  private TestMailSettings() {}

  static MailSettings defaults() {
    return with(Map.of());
  }

  static MailSettings with(Map<String, String> more) {
    var values = new HashMap<String, String>();
    values.put("prime.notification.mail.from", "notifications@primeinterviews.com");
    values.put("prime.notification.mail.public-url", "https://prime.example");
    more.forEach((name, value) -> values.put("prime.notification.mail." + name, value));
    return new Binder(new MapConfigurationPropertySource(values))
        .bind("prime.notification.mail", MailSettings.class)
        .get();
  }
}
