package com.primeinterviews.gateway.docs;

import com.primeinterviews.gateway.routing.Service;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Which components of several services are the same thing under the same name, such as the error
 * body, and which only happen to be called alike. The latter get their service's name in front.
 * What refers to such a one is not the same either, even if it reads the same.
 */
final class SharedNames {

  private static final String COMPONENTS = "#/components/";

  private final Set<String> ambiguous = new HashSet<>();

  SharedNames(Collection<Part> parts) {
    var named =
        parts.stream()
            .flatMap(part -> componentsOf(part).stream())
            .collect(Collectors.groupingBy(Component::reference));
    named.values().removeIf(each -> each.size() < 2);
    boolean found = true;
    while (found) {
      found = false;
      for (var entry : named.entrySet()) {
        if (!ambiguous.contains(entry.getKey()) && differ(entry.getValue())) {
          found = ambiguous.add(entry.getKey());
        }
      }
    }
  }

  private record Component(String reference, JsonNode content) {}

  String nameOf(Service service, String section, String name) {
    return ambiguous.contains(COMPONENTS + section + "/" + name)
        ? service.id().replace("-service", "") + "." + name
        : name;
  }

  /** The reference as it has to be written in the document of all. */
  String referenceOf(Service service, String reference) {
    if (!ambiguous.contains(reference)) {
      return reference;
    }
    int name = reference.lastIndexOf('/') + 1;
    var section = reference.substring(COMPONENTS.length(), name - 1);
    return reference.substring(0, name) + nameOf(service, section, reference.substring(name));
  }

  private boolean differ(List<Component> alike) {
    var first = alike.getFirst().content();
    return alike.stream().anyMatch(each -> !each.content().equals(first))
        || first.findValuesAsString("$ref").stream().anyMatch(ambiguous::contains);
  }

  private static List<Component> componentsOf(Part part) {
    return part.description().path("components").properties().stream()
        .flatMap(
            section ->
                section.getValue().properties().stream()
                    .map(
                        component ->
                            new Component(
                                COMPONENTS + section.getKey() + "/" + component.getKey(),
                                component.getValue())))
        .toList();
  }
}
