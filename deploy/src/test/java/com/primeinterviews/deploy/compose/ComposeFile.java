package com.primeinterviews.deploy.compose;

import com.primeinterviews.deploy.Repository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code docker-compose.yml} with its anchors resolved and its variables as written. */
public record ComposeFile(Map<String, Map<String, Object>> services) {

  @SuppressWarnings("unchecked")
  public static ComposeFile read() {
    return new ComposeFile(
        (Map<String, Map<String, Object>>) Repository.yaml("docker-compose.yml").get("services"));
  }

  @SuppressWarnings("unchecked")
  public Map<String, String> environment(String service) {
    var variables = new TreeMap<String, String>();
    ((Map<String, Object>) service(service).getOrDefault("environment", Map.of()))
        .forEach((name, value) -> variables.put(name, String.valueOf(value)));
    return variables;
  }

  @SuppressWarnings("unchecked")
  List<String> ports(String service) {
    return (List<String>) service(service).getOrDefault("ports", List.of());
  }

  @SuppressWarnings("unchecked")
  Map<String, Map<String, String>> dependencies(String service) {
    return (Map<String, Map<String, String>>) service(service).getOrDefault("depends_on", Map.of());
  }

  Map<String, Object> service(String name) {
    return services.get(name);
  }
}
