package com.primeinterviews.platform.settings;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** Says once, aloud, whether settings came from the config server or from the local fallback. */
public class SettingsSourceReport {

  private static final Logger log = LoggerFactory.getLogger(SettingsSourceReport.class);

  @EventListener
  void report(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext().getEnvironment() instanceof ConfigurableEnvironment env)) {
      return;
    }
    List<String> served =
        env.getPropertySources().stream()
            .map(PropertySource::getName)
            .filter(name -> name.startsWith("configserver:"))
            .map(name -> name.substring("configserver:".length()))
            .toList();
    if (served.isEmpty()) {
      log.info("Settings: local fallback (no config server was used)");
    } else {
      log.info("Settings: config server, {}", served);
    }
  }
}
