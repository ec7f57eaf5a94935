package com.primeinterviews.export.direct;

import static com.primeinterviews.export.ASession.numbered;
import static com.primeinterviews.export.Owner.chunks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.export.Exporting;
import com.primeinterviews.export.Owner;
import com.primeinterviews.export.Owner.Answer.Items;
import com.primeinterviews.export.Owner.Answer.Nothing;
import com.primeinterviews.export.Owner.Answer.Status;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class BrokenExportTest {

  private static final List<String> MANY =
      IntStream.range(0, 500).mapToObj(number -> numbered(number).json()).toList();

  private final Api api;
  private final Events events;
  private final CircuitBreakerRegistry breakers;

  BrokenExportTest(
      @Autowired Api api, @Autowired Events events, @Autowired CircuitBreakerRegistry breakers) {
    this.api = api;
    this.events = events;
    this.breakers = breakers;
  }

  @AfterEach
  void forgetFailures() {
    breakers.circuitBreaker("session-service").reset();
  }

  @Test
  void anOwnerThatIsAwayIsAnOutageAndNotAnEmptyFile() {
    var person = new Exporting(api).from((call, chunk) -> new Nothing());

    var answer = person.get("sessions.csv").join();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(answer.body()).contains("SERVICE_UNAVAILABLE", "OWNER_AWAY");
    assertEnded(person, "failed", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "ndjson"})
  void anOwnerThatFailsHalfWayCutsTheFileOffSoThatNobodyTakesItForWhole(String format)
      throws Exception {
    var person =
        new Exporting(api)
            .from((call, chunk) -> chunk < 2 ? new Items(MANY, false) : new Status(500));

    var answer = person.open("sessions." + format);

    assertThat(answer.statusCode()).isEqualTo(200);
    var read = new StringBuilder();
    assertThatThrownBy(
            () -> {
              try (var body = answer.body()) {
                for (int next = body.read(); next >= 0; next = body.read()) {
                  read.append((char) next);
                }
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(read.toString()).contains("session-499").doesNotContain("requestId");
    assertEnded(person, "failed", 1_000);
  }

  @Test
  void oneFailedCallIsMadeAgainAndTheFileIsWhole() {
    var person =
        new Exporting(api)
            .from(
                (call, chunk) ->
                    call == 2 ? new Nothing() : new Items(List.of(numbered(1).json()), chunk == 1));

    var answer = person.get("sessions.ndjson?fields=id").join();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines()).hasSize(2);
    assertThat(Owner.callsWith(person.token())).hasSize(3);
    assertEnded(person, "completed", 2);
  }

  @Test
  void whatTheOwnerForbidsIsForbidden() {
    var person = new Exporting(api).from((call, chunk) -> new Status(403));

    assertThat(person.get("sessions.csv").join().statusCode()).isEqualTo(403);
    assertEnded(person, "failed", 0);
  }

  @Test
  void anOwnerThatKeepsFailingIsLeftAlone() {
    Stream.generate(() -> new Exporting(api).from((call, chunk) -> new Status(500)))
        .limit(3)
        .forEach(person -> person.get("sessions.csv").join());
    var late = new Exporting(api).from(chunks(List.of()));

    assertThat(late.get("sessions.csv").join().statusCode()).isEqualTo(503);
    assertThat(Owner.callsWith(late.token())).isEmpty();
  }

  @Test
  void rowsReachTheReaderWhileTheOwnerStillWorks() throws Exception {
    var hold = new CountDownLatch(1);
    var person =
        new Exporting(api)
            .from(
                (call, chunk) -> {
                  if (chunk == 1) {
                    await(hold);
                  }
                  return new Items(List.of(numbered(chunk).json()), chunk == 1);
                });

    var answer = person.open("sessions.ndjson?fields=id");
    try (var body = answer.body()) {
      assertThat(body.readNBytes("{\"id\":\"session-0\"}\n".length()))
          .asString()
          .contains("session-0");
      hold.countDown();
      assertThat(new String(body.readAllBytes())).contains("session-1");
    }
  }

  @Test
  void aReaderWhoLeavesStopsTheExportHoweverLongTheFeed() throws Exception {
    var person = new Exporting(api).from((call, chunk) -> new Items(MANY, false));

    var answer = person.open("sessions.json");
    try (var body = answer.body()) {
      body.readNBytes(100_000);
    }

    Awaitility.await().untilAsserted(() -> assertEnded(person, "cancelled", null));
  }

  @Test
  void whenAllPlacesAreTakenTheNextIsToldToComeBack() {
    var hold = new CountDownLatch(1);
    var busy =
        Stream.generate(() -> new Exporting(api))
            .limit(16)
            .map(
                person ->
                    person.from(
                        (call, chunk) -> {
                          await(hold);
                          return new Items(List.of(), true);
                        }))
            .toList();
    var answers = busy.stream().map(person -> person.get("sessions.csv")).toList();
    Awaitility.await()
        .until(() -> busy.stream().noneMatch(person -> Owner.callsWith(person.token()).isEmpty()));

    var refused = new Exporting(api).from(chunks(List.of())).get("sessions.csv").join();

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("TOO_MANY_EXPORTS");
    hold.countDown();
    assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
  }

  private void assertEnded(Exporting person, String status, Integer rows) {
    var recorded = history(person).at("/exports/0");
    assertThat(recorded.get("status").asString()).isEqualTo(status);
    var event = events.await("export.finished.v1", UUID.fromString(recorded.get("id").asString()));
    assertThat(event.get("status").asString()).isEqualTo(status);
    assertThat(event.get("rows").asLong()).isEqualTo(recorded.get("rows").asLong());
    if (rows != null) {
      assertThat(recorded.get("rows").asInt()).isEqualTo(rows);
    }
  }

  private JsonNode history(Exporting person) {
    return JsonMapper.shared()
        .readTree(
            api.withToken(person.token())
                .get()
                .uri("/api/exports")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
