package com.primeinterviews.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

  @ParameterizedTest
  @MethodSource("everythingThatCanBeApplied")
  void theApiKnowsEveryKeyOfEveryObject(Path folder) {
    assertThat(Manifests.of(folder).objects())
        .isNotEmpty()
        .allSatisfy(object -> assertThat(Strictly.unknownIn(object)).isEmpty());
  }

  @Test
  void theBaseHoldsExactlyTheServicesOfTheSuite() {
    assertThat(Manifests.of("deploy/k8s/base").all(Deployment.class))
        .extracting(deployment -> deployment.getMetadata().getName())
        .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
  }

  @ParameterizedTest
  @MethodSource("services")
  void eachServiceCanBeAppliedOnItsOwn(String service) {
    assertThat(Manifests.of("deploy/k8s/base/" + service).objects())
        .extracting(HasMetadata::getKind)
        .contains("Deployment", "Service", "ServiceAccount", "NetworkPolicy", "ConfigMap");
  }

  static Stream<String> services() {
    return Repository.SERVICES.stream();
  }

  /** Parts and the template are pieces of others and mean nothing by themselves. */
  static Stream<Path> everythingThatCanBeApplied() {
    return Stream.of("deploy/k8s/base", "deploy/k8s/overlays", "deploy/postgres")
        .flatMap(folder -> Repository.foldersWith("kustomization.yaml", folder).stream())
        .filter(Files::isDirectory);
  }
}
