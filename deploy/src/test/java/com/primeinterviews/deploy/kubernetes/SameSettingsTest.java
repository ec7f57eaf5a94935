package com.primeinterviews.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import com.primeinterviews.deploy.compose.ComposeFile;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service finds the same settings, by the same names, in Compose and in the cluster. */
class SameSettingsTest {

  private static final ComposeFile COMPOSE = ComposeFile.read();

  private static final Set<String> THE_SAME_EVERYWHERE =
      Set.of(
          "SERVER_ADDRESS",
          "SERVER_PORT",
          "MANAGEMENT_SERVER_PORT",
          "PRIME_CONFIG_URL",
          "PRIME_EUREKA_URL",
          "PRIME_JWKS_URI");

  @ParameterizedTest
  @MethodSource("services")
  void composeAndTheClusterGiveAServiceTheSameNames(String service) {
    assertThat(inCompose(service).keySet())
        .containsExactlyInAnyOrderElementsOf(inTheCluster(service).keySet());
  }

  @ParameterizedTest
  @MethodSource("services")
  void andTheSameValuesWhereTheValueIsTheSuitesOwn(String service) {
    var compose = inCompose(service);
    var cluster = inTheCluster(service);
    THE_SAME_EVERYWHERE.forEach(name -> assertThat(compose).containsEntry(name, cluster.get(name)));
    assertThat(compose).containsEntry("SPRING_PROFILES_ACTIVE", "compose");
    assertThat(cluster).containsEntry("SPRING_PROFILES_ACTIVE", "kubernetes");
  }

  @ParameterizedTest
  @MethodSource("services")
  void secretsComeFromTheSecretOfTheService(String service) {
    deployment(service)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .getFirst()
        .getEnv()
        .forEach(
            variable -> {
              assertThat(variable.getValue()).isNull();
              var reference = variable.getValueFrom().getSecretKeyRef();
              assertThat(reference.getName()).isEqualTo(service);
              assertThat(reference.getKey()).isEqualTo(variable.getName());
            });
  }

  private static Map<String, String> inCompose(String service) {
    return COMPOSE.environment(service);
  }

  private static Map<String, String> inTheCluster(String service) {
    var app = deployment(service).getSpec().getTemplate().getSpec().getContainers().getFirst();
    var map = app.getEnvFrom().getFirst().getConfigMapRef().getName();
    var variables =
        new TreeMap<>(
            Manifests.of("deploy/k8s/base/" + service).one(ConfigMap.class, map).getData());
    app.getEnv().forEach(variable -> variables.put(variable.getName(), "secret"));
    return variables;
  }

  private static Deployment deployment(String service) {
    return Manifests.of("deploy/k8s/base/" + service).one(Deployment.class, service);
  }

  static Stream<String> services() {
    return Repository.SERVICES.stream();
  }
}
