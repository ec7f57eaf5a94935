package com.primeinterviews.deploy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {

  private static final ComposeFile COMPOSE = ComposeFile.read();

  /** Of what the suite does without when they are blank. */
  private static final Pattern OPTIONAL_SECRET =
      Pattern.compile("PRIME_SMTP_PASSWORD|PRIME_GOOGLE_CLIENT_SECRET");

  @ParameterizedTest
  @MethodSource("services")
  @SuppressWarnings("unchecked")
  void eachServiceIsBuiltFromTheOneDockerfile(String service) {
    var build = (Map<String, Object>) COMPOSE.service(service).get("build");
    assertThat(build)
        .isEqualTo(
            Map.of(
                "context", ".",
                "dockerfile", "deploy/Dockerfile",
                "args", Map.of("SERVICE", service)));
    assertThat((String) COMPOSE.service(service).get("image"))
        .startsWith("prime-interviews/%s:".formatted(service));
  }

  @ParameterizedTest
  @MethodSource("services")
  void eachServiceRunsWithoutPrivilegesOnAReadOnlyRoot(String service) {
    assertThat(COMPOSE.service(service))
        .containsEntry("read_only", true)
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"));
  }

  @Test
  void everyPublishedPortIsOnLoopback() {
    assertThat(COMPOSE.services().keySet().stream().flatMap(name -> COMPOSE.ports(name).stream()))
        .isNotEmpty()
        .allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void serversStandAtThePortsThatTheLocalSuiteUses() {
    assertThat(COMPOSE.ports("gateway")).containsExactly("127.0.0.1:8080:8080");
    assertThat(COMPOSE.ports("postgres")).containsExactly("127.0.0.1:15432:5432");
    assertThat(COMPOSE.ports("kafka")).containsExactly("127.0.0.1:19092:19092");
    assertThat(COMPOSE.ports("redis")).containsExactly("127.0.0.1:16379:6379");
    assertThat(COMPOSE.ports("mailpit")).containsExactly("127.0.0.1:18025:8025");
  }

  @Test
  void whateverSomethingWaitsForHasAHealthCheck() {
    var awaited =
        COMPOSE.services().keySet().stream()
            .flatMap(name -> COMPOSE.dependencies(name).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
    assertThat(awaited.values())
        .allSatisfy(how -> assertThat(how).containsEntry("condition", "service_healthy"));
    // The suite's own images bring theirs along.
    assertThat(awaited.keySet())
        .filteredOn(name -> !Repository.SERVICES.contains(name))
        .allSatisfy(name -> assertThat(COMPOSE.service(name)).containsKey("healthcheck"));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void eachServiceKnowsThePasswordOfItsOwnRoleOnly(String schema) {
    var variable = "PRIME_DB_PASSWORD_" + schema.toUpperCase(Locale.ROOT);
    var environment = COMPOSE.environment(schema + "-service");
    assertThat(environment.get("PRIME_DB_PASSWORD")).startsWith("${" + variable + ":?");
    assertThat(environment.values().toString()).containsOnlyOnce("PRIME_DB_PASSWORD_");
    assertThat(COMPOSE.environment("postgres").get(variable)).startsWith("${" + variable + ":?");
  }

  @Test
  void everySecretIsAskedForInTheExampleAndHasNoDefault() {
    var compose = Repository.read("docker-compose.yml");
    var example = Repository.read(".env.example");
    assertThat(compose.lines().filter(line -> line.matches(".*(PASSWORD|SECRET|KEY): .*")))
        .allMatch(line -> line.contains(":?") || OPTIONAL_SECRET.matcher(line).find());
    assertThat(Pattern.compile("\\$\\{(\\w+):\\?").matcher(compose).results())
        .isNotEmpty()
        .allSatisfy(variable -> assertThat(example.lines()).contains(variable.group(1) + "="));
  }

  static Stream<String> services() {
    return Repository.SERVICES.stream();
  }

  static Stream<String> schemas() {
    return Repository.SCHEMAS.stream();
  }
}
