package com.primeinterviews.config;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.config.server.EnableConfigServer;

@SpringBootApplication
@EnableConfigServer
class ConfigServerApplication {

  /**
   * Spring Boot would read {@code classpath:/config/} as this server's own settings, and the server
   * withholds its own settings from clients. Looking only at the class path root keeps them apart.
   */
  static final Map<String, Object> OWN_SETTINGS = Map.of("spring.config.location", "classpath:/");

  static void main(String[] args) {
    var application = new SpringApplication(ConfigServerApplication.class);
    application.setDefaultProperties(OWN_SETTINGS);
    application.run(args);
  }
}
