package com.primeinterviews.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.util.ClassUtils;

/**
 * Adds the platform's defaults below everything an application states itself, and the config server
 * as a source of settings. Runs before the configuration files are read, because the import of the
 * config server has to be known by then. Only the profiles {@code local} and {@code test} (and no
 * profile at all) may start without the config server; anywhere else its absence stops the start.
 */
public final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

  private static final Set<String> MAY_START_ALONE = Set.of("", "local", "test");
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|::1|localhost");
  private static final String CONFIG_CLIENT =
      "org.springframework.cloud.config.client.ConfigServerConfigDataLoader";

  @Override
  public int getOrder() {
    // ConfigDataEnvironmentPostProcessor, which reads the files, has HIGHEST_PRECEDENCE + 10.
    return Ordered.HIGHEST_PRECEDENCE + 5;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var sources = environment.getPropertySources();
    if (ClassUtils.isPresent(CONFIG_CLIENT, getClass().getClassLoader())) {
      sources.addLast(
          new MapPropertySource(
              "platform:config-import", Map.of("spring.config.import", configServer(environment))));
    }
    try {
      var defaults =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:platform-defaults*.properties");
      for (var resource : defaults) {
        // Boot keeps this one source behind all files, whenever they are read.
        DefaultPropertiesPropertySource.addOrMerge(
            new ResourcePropertySource(resource).getSource(), sources);
      }
      DefaultPropertiesPropertySource.addOrMerge(whereOthersFindIt(environment), sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who listens on the loopback address only must not be looked for on another. */
  private static Map<String, Object> whereOthersFindIt(ConfigurableEnvironment environment) {
    var address = environment.getProperty("server.address", "");
    return LOOPBACK.matcher(address).matches()
        ? Map.of("eureka.instance.hostname", address, "eureka.instance.ip-address", address)
        : Map.of();
  }

  private static String configServer(ConfigurableEnvironment environment) {
    var profile = environment.getProperty("spring.profiles.active", "").strip();
    return (MAY_START_ALONE.contains(profile) ? "optional:" : "")
        + "configserver:${PRIME_CONFIG_URL:http://127.0.0.1:8888}";
  }
}
