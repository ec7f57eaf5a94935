package com.primeinterviews.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A query over a metric that nobody exports shows nothing and alerts never. What is exported stands
 * in {@code exported-metrics.txt}, the names of a scrape of a running service:
 *
 * <pre>
 * curl -s http://127.0.0.1:9103/actuator/prometheus | grep -oE '^[a-z][a-z0-9_]*' | sort -u
 * </pre>
 */
class MetricNamesTest {

  private static final Pattern SELECTED = Pattern.compile("\\b([a-z][a-z0-9_]*)\\{");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy/prometheus/rules/prime-interviews.yml",
        "deploy/grafana/dashboards/suite.json"
      })
  void everyQueryNamesMetricsThatAreReallyExported(String file) {
    assertThat(namesIn(file)).hasSizeGreaterThan(5).isSubsetOf(exported());
  }

  private static Set<String> namesIn(String file) {
    return SELECTED
        .matcher(Repository.read(file))
        .results()
        .map(selected -> selected.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> exported() {
    var names =
        Repository.read("deploy/src/test/resources/exported-metrics.txt")
            .lines()
            .collect(Collectors.toCollection(TreeSet::new));
    // Prometheus' own, for every target.
    names.add("up");
    return names;
  }
}
