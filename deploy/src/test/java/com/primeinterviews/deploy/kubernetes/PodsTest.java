package com.primeinterviews.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.primeinterviews.deploy.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodsTest {

  @ParameterizedTest
  @MethodSource("services")
  void listensWhereTheConventionsSay(String service) {
    assertThat(app(service).getPorts())
        .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
        .containsExactlyInAnyOrder(tuple("http", 8080), tuple("management", 9090));
    var address = Manifests.of(base(service)).one(Service.class, service).getSpec();
    assertThat(address.getPorts().getFirst().getPort()).isEqualTo(8080);
    assertThat(address.getSelector()).isEqualTo(podLabelsThatSelect(service));
  }

  @ParameterizedTest
  @MethodSource("services")
  void probesAskTheManagementPort(String service) {
    var app = app(service);
    assertProbe(app.getStartupProbe(), "/actuator/health/liveness");
    assertProbe(app.getLivenessProbe(), "/actuator/health/liveness");
    assertProbe(app.getReadinessProbe(), "/actuator/health/readiness");
  }

  @ParameterizedTest
  @MethodSource("services")
  void hasAMemoryLimitEqualToItsRequestAndNoCpuLimit(String service) {
    var resources = app(service).getResources();
    assertThat(resources.getRequests()).containsKeys("cpu", "memory");
    assertThat(resources.getLimits())
        .isEqualTo(Map.of("memory", resources.getRequests().get("memory")));
    assertThat(Quantity.getAmountInBytes(resources.getLimits().get("memory")).longValue())
        .isGreaterThanOrEqualTo(512L << 20);
  }

  @ParameterizedTest
  @MethodSource("services")
  void runsWithoutPrivileges(String service) {
    var pod = pod(service);
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    var container = app(service).getSecurityContext();
    assertThat(container.getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getCapabilities().getAdd()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void hasAnAccountOfItsOwnWithoutAToken(String service) {
    var pod = pod(service);
    assertThat(pod.getServiceAccountName()).isEqualTo(service);
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    var account = Manifests.of(base(service)).one(ServiceAccount.class, service);
    assertThat(account.getAutomountServiceAccountToken()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("services")
  void readsItsSettingsFromTheMapThatComesAlong(String service) {
    var map = app(service).getEnvFrom().getFirst().getConfigMapRef().getName();
    assertThat(map).startsWith(service + "-");
    assertThat(Manifests.of(base(service)).one(ConfigMap.class, map).getData()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void hasTimeToFinishWhatItHasBegun(String service) {
    var preStop = app(service).getLifecycle().getPreStop().getSleep().getSeconds();
    var settings =
        Repository.yaml("config-server/src/main/resources/config/application-kubernetes.yml");
    var phase = (String) settings.get("spring.lifecycle.timeout-per-shutdown-phase");
    assertThat(Duration.ofSeconds(pod(service).getTerminationGracePeriodSeconds()))
        .isGreaterThan(Duration.parse("PT" + phase).plusSeconds(preStop));
  }

  @ParameterizedTest
  @MethodSource("services")
  void spreadsOverZonesAndNodes(String service) {
    assertThat(pod(service).getTopologySpreadConstraints())
        .hasSize(2)
        .allSatisfy(
            rule ->
                assertThat(rule.getLabelSelector().getMatchLabels())
                    .isEqualTo(podLabelsThatSelect(service)));
  }

  private static void assertProbe(Probe probe, String path) {
    assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
    assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("management"));
  }

  private static Map<String, String> podLabelsThatSelect(String service) {
    return Map.of("app.kubernetes.io/name", service);
  }

  private static Container app(String service) {
    var containers = pod(service).getContainers();
    assertThat(containers).hasSize(1);
    assertThat(containers.getFirst().getImage()).isEqualTo("prime-interviews/" + service);
    return containers.getFirst();
  }

  private static PodSpec pod(String service) {
    var deployment = Manifests.of(base(service)).one(Deployment.class, service);
    var selector = deployment.getSpec().getSelector().getMatchLabels();
    assertThat(selector).isEqualTo(podLabelsThatSelect(service));
    assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
        .containsAllEntriesOf(selector);
    return deployment.getSpec().getTemplate().getSpec();
  }

  private static String base(String service) {
    return "deploy/k8s/base/" + service;
  }

  static Stream<String> services() {
    return Repository.SERVICES.stream();
  }
}
