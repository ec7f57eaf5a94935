package com.primeinterviews.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call whom is ARCHITECTURE's list; a call that is not on it must not get through. */
class NetworkPoliciesTest {

  private static final String ANY_SERVICE = "the suite";

  private static final Map<String, Set<String>> CALLERS =
      Map.ofEntries(
          Map.entry("config-server", Set.of(ANY_SERVICE)),
          Map.entry("discovery", Set.of(ANY_SERVICE)),
          Map.entry("gateway", Set.of("namespace ingress")),
          // Every service fetches the keys that tokens are checked with.
          Map.entry("auth-service", Set.of("gateway", ANY_SERVICE)),
          Map.entry("mentor-service", Set.of("gateway", "auth-service")),
          Map.entry("session-service", Set.of("gateway", "auth-service", "export-service")),
          Map.entry("hiring-service", Set.of("gateway", "export-service")),
          Map.entry("notification-service", Set.of("gateway")),
          Map.entry("analytics-service", Set.of("gateway", "auth-service")),
          Map.entry("export-service", Set.of("gateway")));

  @ParameterizedTest
  @MethodSource("services")
  void onlyTheDocumentedCallersReachAService(String service) {
    assertThat(callers(policy(service), "http")).isEqualTo(CALLERS.get(service));
  }

  @ParameterizedTest
  @MethodSource("services")
  void onlyMonitoringAndForItsHealthPageTheGatewayReachTheManagementPort(String service) {
    var callers = callers(policy(service), "management");
    if (CALLERS.get(service).contains("gateway")) {
      assertThat(callers).containsExactlyInAnyOrder("namespace monitoring", "gateway");
    } else {
      assertThat(callers).containsExactly("namespace monitoring");
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyPodOfAServiceIsClosedInBothDirectionsButForTheRules(String service) {
    var policy = policy(service).getSpec();
    assertThat(policy.getPodSelector().getMatchLabels())
        .isEqualTo(Map.of("app.kubernetes.io/name", service));
    assertThat(policy.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
    assertThat(policy.getIngress()).allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
    assertThat(policy.getEgress()).allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty());
  }

  @Test
  void onlyDomainServicesReachTheDatabaseAndTheBroker() {
    var domainServices = Repository.SCHEMAS.stream().map(schema -> schema + "-service").toList();
    assertThat(servicesThatMaySendTo(5432)).containsExactlyInAnyOrderElementsOf(domainServices);
    assertThat(servicesThatMaySendTo(9092)).containsExactlyInAnyOrderElementsOf(domainServices);
    assertThat(servicesThatMaySendTo(6379))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("gateway"), domainServices.stream()).toList());
  }

  @Test
  void anEnvironmentDeniesWhatNoPolicyAllows() {
    for (var overlay : List.of("staging", "production")) {
      var policy =
          Manifests.of("deploy/k8s/overlays/" + overlay).one(NetworkPolicy.class, "default-deny");
      assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
      assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
      assertThat(policy.getSpec().getIngress()).isEmpty();
      assertThat(policy.getSpec().getEgress()).isEmpty();
    }
  }

  private static Set<String> callers(NetworkPolicy policy, String port) {
    return policy.getSpec().getIngress().stream()
        .filter(rule -> ports(rule).contains(port))
        .flatMap(rule -> rule.getFrom().stream())
        .map(NetworkPoliciesTest::name)
        .collect(Collectors.toSet());
  }

  private static List<Object> ports(NetworkPolicyIngressRule rule) {
    return rule.getPorts().stream().map(port -> port.getPort().getValue()).toList();
  }

  private static String name(NetworkPolicyPeer peer) {
    if (peer.getNamespaceSelector() != null) {
      return "namespace "
          + peer.getNamespaceSelector().getMatchLabels().get("primeinterviews.com/role");
    }
    var labels = peer.getPodSelector().getMatchLabels();
    return "prime-interviews".equals(labels.get("app.kubernetes.io/part-of"))
        ? ANY_SERVICE
        : labels.get("app.kubernetes.io/name");
  }

  private static List<String> servicesThatMaySendTo(int port) {
    return Repository.SERVICES.stream()
        .filter(
            service ->
                policy(service).getSpec().getEgress().stream()
                    .flatMap(rule -> rule.getPorts().stream())
                    .anyMatch(each -> Integer.valueOf(port).equals(each.getPort().getIntVal())))
        .toList();
  }

  private static NetworkPolicy policy(String service) {
    return Manifests.of("deploy/k8s/base/" + service).one(NetworkPolicy.class, service);
  }

  static Stream<String> services() {
    return Repository.SERVICES.stream();
  }
}
