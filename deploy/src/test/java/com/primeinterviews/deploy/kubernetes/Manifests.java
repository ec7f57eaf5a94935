package com.primeinterviews.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Program;
import com.primeinterviews.deploy.Repository;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What {@code kubectl apply -k <folder>} would send, read into the typed model of the API. */
record Manifests(List<HasMetadata> objects) {

  private static final KubernetesSerialization YAML = new KubernetesSerialization();
  private static final Map<Path, Manifests> RENDERED = new ConcurrentHashMap<>();

  static Manifests of(String folder) {
    return of(Repository.path(folder));
  }

  static Manifests of(Path folder) {
    var kubectl = Program.needed("version --client", "kubectl");
    return RENDERED.computeIfAbsent(
        folder, path -> parse(kubectl.run("kustomize", path.toString()).expectSuccess()));
  }

  private static Manifests parse(String yaml) {
    return new Manifests(
        Arrays.stream(yaml.split("(?m)^---$"))
            .map(document -> (HasMetadata) YAML.unmarshal(document))
            .peek(
                object ->
                    assertThat(object)
                        .as("kind known to the API: %s", object.getKind())
                        .isNotInstanceOf(GenericKubernetesResource.class))
            .toList());
  }

  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends HasMetadata> T one(Class<T> kind, String name) {
    return all(kind).stream()
        .filter(object -> object.getMetadata().getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no %s %s".formatted(kind.getSimpleName(), name)));
  }
}
