package com.primeinterviews.gateway.firstsight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.gateway.testing.Upstream.Arrived;
import com.primeinterviews.gateway.testing.Upstreams;
import com.primeinterviews.platform.testing.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@GatewayTest
class ExternalIssuerTest {

  private static final TestIssuer CLERK = TestIssuer.start();
  private static final String FIRST_SIGHT = "/internal/accounts/first-sight";

  @Autowired Client client;
  private String standIn;

  @DynamicPropertySource
  static void trustIt(DynamicPropertyRegistry registry) {
    registry.add("prime.token.external[0].issuer", CLERK::name);
    registry.add("prime.token.external[0].jwks-uri", CLERK::jwksUri);
  }

  @BeforeEach
  void itsKeysAreHere() {
    standIn = Tokens.of(UUID.randomUUID(), "pro");
    answerFirstSightWith(standIn);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> get(CLERK.token("early-bird")).expectStatus().isOk());
  }

  @AfterAll
  static void stop() {
    CLERK.close();
  }

  @Test
  void itsTokensAreGoodAndTheServiceGetsOneOfOursInstead() {
    get(CLERK.token(somebody())).expectStatus().isOk();

    assertThat(lastToken()).isEqualTo(standIn);
  }

  @Test
  void authServiceIsToldOnceOfSomebodyNew() {
    var subject = somebody();
    var first = CLERK.token(subject);

    var later = CLERK.token(subject, claims -> claims.claim("azp", "https://other.example.com"));

    IntStream.range(0, 10).parallel().forEach(i -> get(first).expectStatus().isOk());
    get(later).expectStatus().isOk();

    assertThat(toldWith(first)).hasSize(1);
    assertThat(toldWith(later)).isEmpty();
  }

  @Test
  void anAddressThatIsTakenOrAnOutageStopsNobodyAndTheTokenGoesOnAsItCame() {
    for (int status : new int[] {409, 500}) {
      answerFirstSight(status);
      var token = CLERK.token(somebody());

      get(token).expectStatus().isOk();
      get(token).expectStatus().isOk();

      assertThat(toldWith(token)).hasSize(1);
      assertThat(lastToken()).isEqualTo(token);
    }
  }

  @Test
  void whoseAccountWasDisabledOrErasedIsRefused() {
    answerFirstSight(401);

    get(CLERK.token(somebody())).expectStatus().isUnauthorized();
  }

  @Test
  void ofPeopleWithAnAccountHereNobodyIsTold() {
    var token = Tokens.of(UUID.randomUUID(), "free");

    get(token).expectStatus().isOk();

    assertThat(toldWith(token)).isEmpty();
  }

  @Test
  void itCannotSpeakForUsNorAnybodyForIt() {
    var subject = somebody();
    var bad =
        List.of(
            CLERK.forged(subject),
            CLERK.tokenOfType("at+jwt", subject),
            CLERK.token(subject, claims -> claims.issuer("http://127.0.0.1:8080")),
            CLERK.token(subject, claims -> claims.issuer("https://unknown.example")),
            Tokens.with(claims -> claims.issuer(CLERK.name())));
    int fetches = CLERK.fetches();

    for (var token : bad) {
      get(token).expectStatus().isUnauthorized();
      assertThat(toldWith(token)).isEmpty();
    }

    assertThat(CLERK.fetches()).isLessThanOrEqualTo(fetches + 1);
  }

  private static void answerFirstSight(int status) {
    Upstreams.of(Service.AUTH)
        .answering(FIRST_SIGHT, (request, response) -> response.status(status).send());
  }

  private static void answerFirstSightWith(String token) {
    var answer = "{\"token\":\"%s\",\"expiresIn\":120}".formatted(token);
    Upstreams.of(Service.AUTH)
        .answering(
            FIRST_SIGHT,
            (request, response) ->
                response
                    .header("Content-Type", "application/json")
                    .sendString(Mono.just(answer))
                    .then());
  }

  private static String lastToken() {
    var arrived = Upstreams.arrivedAt("/api/sessions/external").getLast();
    return arrived.header("Authorization").substring("Bearer ".length());
  }

  private static List<Arrived> toldWith(String token) {
    return Upstreams.arrivedAt(FIRST_SIGHT).stream()
        .filter(told -> told.method().equals("POST"))
        .filter(told -> ("Bearer " + token).equals(told.header("Authorization")))
        .toList();
  }

  private static String somebody() {
    return "user_" + UUID.randomUUID();
  }

  private ResponseSpec get(String token) {
    return client
        .http()
        .get()
        .uri("/api/sessions/external")
        .header("Authorization", "Bearer " + token)
        .exchange();
  }
}
