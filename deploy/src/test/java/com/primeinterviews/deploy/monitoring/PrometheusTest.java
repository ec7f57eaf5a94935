package com.primeinterviews.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.primeinterviews.deploy.Program;
import com.primeinterviews.deploy.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTest {

  private static final String FOLDER = "deploy/prometheus/";

  @ParameterizedTest
  @ValueSource(strings = {"local", "compose", "kubernetes"})
  void prometheusAcceptsItsConfiguration(String environment) {
    var answer =
        promtool().run("check", "config", FOLDER + "prometheus-%s.yml".formatted(environment));
    assumeFalse(
        answer.output().contains("field kubernetes_sd_configs not found"),
        "Skipped: this build of promtool comes without Kubernetes discovery");
    answer.expectSuccess();
  }

  @Test
  void everyRuleIsValid() {
    promtool()
        .run("check", "rules", "--lint-fatal", FOLDER + "rules/prime-interviews.yml")
        .expectSuccess();
  }

  @Test
  void theAlertsFireWhenTheyShouldAndKeepQuietOtherwise() {
    promtool().run("test", "rules", FOLDER + "tests/prime-interviews.test.yml").expectSuccess();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "compose"})
  void everyServiceIsScraped(String environment) {
    assertThat(Repository.read(FOLDER + "prometheus-%s.yml".formatted(environment)))
        .contains(Repository.SERVICES);
  }

  private static Program promtool() {
    return Program.needed("--version", "promtool");
  }
}
