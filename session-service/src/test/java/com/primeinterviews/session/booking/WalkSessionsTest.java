package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Walking a list of sessions by its links while it changes. */
@ServiceTest
class WalkSessionsTest {

  private static final Pattern NEXT = Pattern.compile("<(/api/sessions\\?[^>]+)>; rel=\"next\"");

  private final TestSessions sessions;
  private final Api api;
  private final Ready mentor;
  private final TestUser candidate = TestUser.candidate();

  WalkSessionsTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.sessions = new TestSessions(api);
    this.mentor = aMentor(api, events).alwaysOpen().ready();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduledAt", "-scheduledAt", "createdAt", "-createdAt"})
  void inEveryOrderEachIsSeenOnceWhileOthersAreAddedAndStatesChange(String sort) {
    List<UUID> there = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      // Two of the same start, so that the start alone would lose its way.
      UUID cancelled = sessions.booked(candidate, mentor, hoursFromNow(60 + 4 * i));
      sessions.patch(candidate, cancelled, Map.of("status", "cancelled")).expectStatus().isOk();
      there.add(cancelled);
      there.add(sessions.booked(candidate, mentor, hoursFromNow(60 + 4 * i)));
    }

    List<UUID> seen =
        walk(
            "/api/sessions?limit=1&sort=" + sort,
            page -> {
              if (page < 6) {
                sessions.booked(candidate, mentor, hoursFromNow(59 + 4 * page));
                sessions.booked(candidate, mentor, hoursFromNow(61 + 4 * page));
              }
              if (page % 2 == 1 && page < 8) {
                sessions.post(mentor.user(), there.get(page), "confirm").expectStatus().isOk();
              }
            });

    assertThat(seen).doesNotHaveDuplicates().containsAll(there);
  }

  @Test
  void ofAFilteredListOnlyWhatLeavesTheFilterIsMissing() {
    List<UUID> there = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      there.add(sessions.booked(candidate, mentor, hoursFromNow(60 + 2 * i)));
    }

    List<UUID> seen =
        walk(
            "/api/sessions?limit=1&status=pending&sort=scheduledAt",
            page -> {
              if (page < 5) {
                sessions.post(mentor.user(), there.get(page), "confirm").expectStatus().isOk();
              }
            });

    // Every page is followed by a confirmation of what it showed: numbered pages would skip.
    assertThat(seen).containsExactlyElementsOf(there);
  }

  @Test
  void aCursorServesItsOwnOrderAndFilterAlone() {
    sessions.booked(candidate, mentor, hoursFromNow(60));
    sessions.booked(candidate, mentor, hoursFromNow(62));
    String cursor =
        sessions
            .get(candidate, "/api/sessions?limit=1&sort=createdAt")
            .at("/pagination/nextCursor")
            .asString();

    for (String other : new String[] {"sort=-createdAt", "sort=createdAt&status=pending", ""}) {
      api.as(candidate)
          .get()
          .uri("/api/sessions?limit=1&cursor=" + cursor + "&" + other)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }
  }

  /** The ids of all pages; after each page something happens. */
  private List<UUID> walk(String path, IntConsumer afterPage) {
    List<UUID> seen = new ArrayList<>();
    String next = path;
    for (int page = 0; next != null; page++) {
      var answer = api.as(candidate).get().uri(next).exchange().expectStatus().isOk();
      String link = answer.returnResult(String.class).getResponseHeaders().getFirst("Link");
      JsonNode list = json(answer);
      list.get("sessions").forEach(one -> seen.add(UUID.fromString(one.get("id").asString())));
      assertThat(link == null).isEqualTo(list.at("/pagination/nextCursor").isNull());
      next = link == null ? null : target(link);
      afterPage.accept(page);
    }
    return seen;
  }

  private static String target(String link) {
    Matcher found = NEXT.matcher(link);
    assertThat(found.matches()).as(link).isTrue();
    return found.group(1);
  }
}
