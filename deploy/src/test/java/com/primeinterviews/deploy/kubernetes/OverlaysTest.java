package com.primeinterviews.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaysTest {

  /** Two registries that do not know of each other would split the suite. */
  private static final List<String> STATELESS =
      Repository.SERVICES.stream().filter(service -> !service.equals("discovery")).toList();

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void everythingLivesInTheNamespaceOfItsEnvironment(String environment) {
    assertThat(overlay(environment).objects())
        .filteredOn(object -> !(object instanceof Namespace))
        .allSatisfy(
            object ->
                assertThat(object.getMetadata().getNamespace()).isEqualTo("prime-" + environment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void everyImageHasARegistryAndAFixedVersion(String environment) {
    assertThat(overlay(environment).all(Deployment.class))
        .hasSameSizeAs(Repository.SERVICES)
        .allSatisfy(
            deployment ->
                assertThat(
                        deployment
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .getFirst()
                            .getImage())
                    .matches(
                        ".+/prime-interviews/%s:\\d.*"
                            .formatted(deployment.getMetadata().getName())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void statelessServicesScaleAndSurviveADrain(String environment) {
    var overlay = overlay(environment);
    assertThat(overlay.all(HorizontalPodAutoscaler.class))
        .extracting(autoscaler -> autoscaler.getSpec().getScaleTargetRef().getName())
        .containsExactlyInAnyOrderElementsOf(STATELESS);
    assertThat(overlay.all(PodDisruptionBudget.class))
        .extracting(budget -> budget.getSpec().getSelector().getMatchLabels())
        .containsExactlyInAnyOrderElementsOf(
            STATELESS.stream().map(name -> Map.of("app.kubernetes.io/name", name)).toList());
    // Else every apply would undo what the autoscaler decided.
    assertThat(overlay.all(Deployment.class))
        .filteredOn(deployment -> STATELESS.contains(deployment.getMetadata().getName()))
        .allSatisfy(deployment -> assertThat(deployment.getSpec().getReplicas()).isNull());
  }

  @Test
  void productionKeepsASecondPodOfEverythingThatCanHaveOne() {
    assertThat(overlay("production").all(HorizontalPodAutoscaler.class))
        .allSatisfy(
            autoscaler -> assertThat(autoscaler.getSpec().getMinReplicas()).isGreaterThan(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void tokensAndLinksNameTheHostThatTheIngressServes(String environment) {
    var overlay = overlay(environment);
    var ingress = overlay.one(Ingress.class, "gateway").getSpec();
    var host = ingress.getRules().getFirst().getHost();
    assertThat(ingress.getTls().getFirst().getHosts()).containsExactly(host);
    assertThat(overlay.all(ConfigMap.class))
        .allSatisfy(
            map ->
                assertThat(map.getData())
                    .containsEntry("PRIME_ISSUER", "https://" + host)
                    .containsEntry("PRIME_PUBLIC_URL", "https://" + host));
  }

  private static Manifests overlay(String environment) {
    return Manifests.of("deploy/k8s/overlays/" + environment);
  }
}
