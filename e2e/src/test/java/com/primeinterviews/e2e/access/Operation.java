package com.primeinterviews.e2e.access;

import com.primeinterviews.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation as {@code contracts/openapi} publishes it, with the rule it states for itself.
 *
 * @param path with parameters in braces
 * @param open whether no token is needed
 * @param roles who may call it; empty: everybody with a token
 * @param owner whose objects it touches, {@code none} when nobody's
 */
record Operation(
    String service, String method, String path, boolean open, Set<String> roles, String owner) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static List<Operation> published() {
    try (Stream<Path> files = Files.list(Suite.project().resolve("contracts/openapi"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .flatMap(Operation::of)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Operation> of(Path file) {
    String service = file.getFileName().toString().replace(".json", "");
    return JSON.readTree(file.toFile()).path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .map(entry -> of(service, path.getKey(), entry)));
  }

  private static Operation of(String service, String path, Map.Entry<String, JsonNode> entry) {
    JsonNode rule = entry.getValue().path("x-access");
    if (rule.isMissingNode()) {
      throw new AssertionError(
          "%s: %s %s does not say who may call it"
              .formatted(service, entry.getKey().toUpperCase(Locale.ROOT), path));
    }
    return new Operation(
        service,
        entry.getKey().toUpperCase(Locale.ROOT),
        path,
        rule.path("public").asBoolean(),
        rule.path("roles").valueStream().map(JsonNode::asString).collect(Collectors.toSet()),
        rule.path("owner").asString("none"));
  }

  boolean mayBeCalledBy(String role) {
    return open || roles.isEmpty() || roles.contains(role);
  }

  /** The path with each parameter replaced by what the function says for its name. */
  String pathWith(UnaryOperator<String> values) {
    return PARAMETER.matcher(path).replaceAll(found -> values.apply(found.group(1)));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
