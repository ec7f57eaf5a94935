package com.primeinterviews.session.calendar;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class AvailabilityTest {

  private static final String PATH = "/api/mentors/{id}/availability";
  private static final String FULL =
      """
      {"timezone":"Europe/Berlin",
       "weekly":[{"day":"monday","from":"22:00","to":"24:00"},
                 {"day":"tuesday","from":"00:00","to":"02:30"}],
       "overrides":[{"date":"2026-12-24","closed":true},
                    {"date":"2026-12-31","ranges":[{"from":"10:00","to":"12:00"}]}],
       "bufferBefore":5,"bufferAfter":10,"minNoticeMinutes":240,"maxAdvanceDays":30,
       "slotInterval":15,"durations":[30,45],"dailyLimit":3,"weeklyLimit":10,"autoConfirm":true,
       "cancelNoticeMinutes":1440,"rescheduleNoticeMinutes":720}
      """;

  private final Api api;
  private final Events events;

  AvailabilityTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
  }

  @Test
  void whatTheMentorPutsEverybodyReads() {
    var mentor = aMentor(api, events).ready();

    put(mentor, mentor.user(), FULL).expectStatus().isOk();

    var read = json(get(mentor).expectStatus().isOk());
    var written = JsonMapper.shared().readTree(FULL);
    for (String member : written.propertyNames()) {
      if (!member.equals("overrides")) {
        assertThat(read.get(member)).as(member).isEqualTo(written.get(member));
      }
    }
    assertThat(read.get("overrides")).isEqualTo(written.get("overrides"));
    assertThat(read.get("mentorId").asString()).isEqualTo(mentor.id().toString());
  }

  @Test
  void onlyTheMentorAndAdminsMayChangeIt() {
    var mentor = aMentor(api, events).ready();

    put(mentor, TestUser.mentor(), FULL).expectStatus().isForbidden();
    put(mentor, TestUser.candidate(), FULL).expectStatus().isForbidden();
    put(mentor, TestUser.admin(), FULL).expectStatus().isOk();
    put(new Ready(Ids.newId(), mentor.user()), mentor.user(), FULL).expectStatus().isNotFound();
  }

  @Test
  void ofTwoEditorsTheSlowerOneIsTold() {
    var mentor = aMentor(api, events).ready();
    String seen = get(mentor).returnResult(String.class).getResponseHeaders().getETag();

    putIf(mentor, seen).expectStatus().isOk();
    putIf(mentor, seen).expectStatus().isEqualTo(412);
    putIf(mentor, "W/\"0\"").expectStatus().isEqualTo(412);
    putIf(mentor, "*").expectStatus().isOk();
  }

  @Test
  void anUnchangedAvailabilityIsNotSentAgain() {
    var mentor = aMentor(api, events).ready();
    String seen = get(mentor).returnResult(String.class).getResponseHeaders().getETag();

    api.anonymous()
        .get()
        .uri(PATH, mentor.id())
        .header("If-None-Match", seen)
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void aBookingIsNoChangeOfTheAvailability() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    String seen = get(mentor).returnResult(String.class).getResponseHeaders().getETag();
    new TestSessions(api).booked(TestUser.candidate(), mentor, TestSessions.hoursFromNow(30));

    putIf(mentor, seen).expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "day":"tuesday","from":"00:00" | "day":"monday","from":"00:00","to":"23:00"},{"day":"tuesday","from":"00:00" | 422 | weekly[1]
          "from":"22:00","to":"24:00"    | "from":"22:00","to":"22:00" | 422 | weekly[0]
          "from":"22:00","to":"24:00"    | "from":"22:00","to":"02:00" | 422 | weekly[0]
          "from":"22:00","to":"24:00"    | "from":"22:00","to":"24:30" | 422 | weekly[0].to
          "from":"22:00","to":"24:00"    | "from":"9","to":"24:00"     | 422 | weekly[0].from
          "day":"monday"                 | "day":"someday"             | 422 | weekly[0].day
          "closed":true                  | "closed":false              | 422 | overrides[0]
          "date":"2026-12-31"            | "date":"2026-12-24"         | 422 | overrides[1].date
          "from":"10:00","to":"12:00"    | "from":"12:00","to":"10:00" | 422 | overrides[1].ranges[0]
          Europe/Berlin                  | Europe/Atlantis             | 422 | timezone
          "bufferBefore":5               | "bufferBefore":-5           | 422 | bufferBefore
          "slotInterval":15              | "slotInterval":0            | 422 | slotInterval
          "durations":[30,45]            | "durations":[]              | 422 | durations
          "durations":[30,45]            | "durations":[30,0]          | 422 | durations[1]
          "cancelNoticeMinutes":1440     | "cancelNoticeMinutes":-1    | 422 | cancelNoticeMinutes
          "dailyLimit":3                 | "dailyLimit":0              | 422 | dailyLimit
          "dailyLimit":3                 | "dailyLimit":"3"            | 400 | dailyLimit
          "dailyLimit":3                 | "daylyLimit":3              | 400 | daylyLimit
          """)
  void whatIsWrongIsRefusedNamingTheField(
      String part, String replacement, int status, String field) {
    var mentor = aMentor(api, events).ready();

    put(mentor, mentor.user(), FULL.replace(part, replacement))
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo(field);
  }

  private ResponseSpec get(Ready mentor) {
    return api.anonymous().get().uri(PATH, mentor.id()).exchange();
  }

  private ResponseSpec put(Ready mentor, TestUser by, String body) {
    return api.as(by)
        .put()
        .uri(PATH, mentor.id())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private ResponseSpec putIf(Ready mentor, String ifMatch) {
    return api.as(mentor.user())
        .put()
        .uri(PATH, mentor.id())
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .body(FULL)
        .exchange();
  }
}
