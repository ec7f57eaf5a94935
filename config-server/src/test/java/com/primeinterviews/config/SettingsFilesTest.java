package com.primeinterviews.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SettingsFilesTest {

  private static final Pattern SECRET =
      Pattern.compile("password|secret|api-?key|master-?key|private-?key|token$|credential");

  static Resource[] files() throws IOException {
    return new PathMatchingResourcePatternResolver().getResources("classpath*:/config/*.yml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aSecretIsOnlyEverAPlaceholder(Resource file) throws IOException {
    for (var source : new YamlPropertySourceLoader().load(file.getFilename(), file)) {
      var settings = (EnumerablePropertySource<?>) source;
      var secrets =
          Arrays.stream(settings.getPropertyNames())
              .filter(name -> SECRET.matcher(name).find())
              .toList();
      assertThat(secrets)
          .allSatisfy(
              name ->
                  assertThat(String.valueOf(settings.getProperty(name)))
                      .as(name)
                      .matches("\\$\\{[A-Z_]+:?}"));
    }
  }
}
