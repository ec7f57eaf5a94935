package com.primeinterviews.e2e.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks to be forgotten is forgotten by every service; what the others have stays theirs. */
@RunningSuite
class ErasureTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Instant start =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(3, ChronoUnit.DAYS);
  private final Suite suite;
  private Person candidate;
  private OpenMentor mentor;

  ErasureTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void bookASession() {
    candidate = Person.candidate(suite, "Rosalind", "Franklin", "Europe/London");
    mentor =
        OpenMentor.published(Person.mentor(suite, "Max", "Perutz", "UTC"), "UTC")
            .openingCalendar("UTC");
  }

  @Test
  void theBookingsOfAnErasedCandidateAreCancelledWithoutTheName() {
    String session = mentor.isBookedBy(candidate, start).expect(201).textAt("/session/id");

    candidate.api().send("DELETE", "/api/users/" + candidate.id(), null).expect(202);

    candidate.api().get("/api/sessions").expect(401);
    await().atMost(SOON).until(() -> seenByTheMentor(session), "cancelled"::equals);
    Answer left = mentor.person().api().get("/api/sessions/" + session).expect(200);
    assertThat(left.text()).doesNotContain("Rosalind", "Franklin", candidate.email());
    Person other = Person.candidate(suite, "Dorothy", "Hodgkin", "Europe/London");
    mentor.isBookedBy(other, start).expect(201);
  }

  @Test
  void theDashboardAndTheAccountAreGone() {
    mentor.isBookedBy(candidate, start).expect(201);
    Person admin = Person.admin(suite);
    String dashboard = "/api/users/%s/analytics".formatted(candidate.id());
    await().atMost(SOON).until(() -> admin.api().get(dashboard).status(), status -> status == 200);

    candidate.api().send("DELETE", "/api/users/" + candidate.id(), null).expect(202);

    await().atMost(SOON).until(() -> admin.api().get(dashboard).status(), status -> status == 404);
    assertThat(admin.api().get("/api/users?search=" + candidate.email()).expect(200).text())
        .doesNotContain(candidate.email());
  }

  private String seenByTheMentor(String session) {
    return mentor.person().api().get("/api/sessions/" + session).expect(200).textAt("/status");
  }
}
