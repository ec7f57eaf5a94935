package com.primeinterviews.export.direct;

import static com.primeinterviews.export.ASession.numbered;
import static com.primeinterviews.export.Owner.chunks;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.export.Exporting;
import com.primeinterviews.export.Owner;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class DirectExportTest {

  private final Api api;

  DirectExportTest(@Autowired Api api) {
    this.api = api;
  }

  @Test
  void everyChunkOfTheOwnerEndsUpInOneCsvFile() {
    var person =
        new Exporting(api)
            .from(
                chunks(
                    List.of(numbered(1).json(), numbered(2).json()),
                    List.of(numbered(3).with("mentorName", "\"=cmd|' /C calc'!A0\"").json())));

    var answer = person.get("sessions.csv?fields=id,mentorName,price,rating").join();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            """
            id,mentorName,price,rating\r
            session-1,Grace Hopper,120.00,\r
            session-2,Grace Hopper,120.00,\r
            session-3,'=cmd|' /C calc'!A0,120.00,\r
            """);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type"))
        .hasValue("text/csv;header=present;charset=UTF-8");
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"sessions-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
  }

  @Test
  void theOwnerIsAskedChunkByChunkInTheNameOfThePerson() {
    var person =
        new Exporting(api).from(chunks(List.of(numbered(1).json()), List.of(numbered(2).json())));

    person.get("sessions.json?status=completed&from=2026-03-01&timezone=Asia/Tokyo").join();

    assertThat(Owner.callsWith(person.token()))
        .extracting(Owner.Call::requestId)
        .containsExactly("request-of-the-test", "request-of-the-test");
    assertThat(Owner.callsWith(person.token()))
        .extracting(call -> URLDecoder.decode(call.query(), StandardCharsets.UTF_8))
        .allSatisfy(
            query ->
                assertThat(query)
                    .contains("limit=500", "status=completed", "from=2026-02-28T15:00:00Z"))
        .last()
        .asString()
        .contains("cursor=1");
  }

  @Test
  void jsonHasAllKnownFieldsAndNoneThatIsNotForExport() {
    var person = new Exporting(api).from(chunks(List.of(numbered(1).json())));

    var answer = person.get("sessions.json").join();

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    var session = JsonMapper.shared().readTree(answer.body()).get(0);
    assertThat(session.propertyNames()).containsExactlyElementsOf(Resource.SESSIONS.fields());
    assertThat(session.get("recordSession").asBoolean()).isTrue();
    assertThat(answer.body())
        .contains("\"price\":120.00", "\"scheduledAt\":\"2026-03-01T18:00:00Z\"");
  }

  @Test
  void ndjsonIsOneSessionALine() {
    var person =
        new Exporting(api).from(chunks(List.of(numbered(1).json()), List.of(numbered(2).json())));

    var answer = person.get("sessions.ndjson?fields=id").join();

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
    assertThat(answer.body()).isEqualTo("{\"id\":\"session-1\"}\n{\"id\":\"session-2\"}\n");
  }

  @Test
  void aByteOrderMarkAndAZoneAreThereWhenAskedFor() {
    var person = new Exporting(api).from(chunks(List.of(numbered(1).json())));

    var body = person.get("sessions.csv?fields=scheduledAt&bom=true&timezone=Asia/Tokyo").join();

    assertThat(body.body()).isEqualTo("\uFEFFscheduledAt\r\n2026-03-02T03:00:00+09:00\r\n");
  }

  @Test
  void nothingToExportIsAnEmptyFileOfItsFormat() {
    var person = new Exporting(api).from(chunks(List.of()));

    assertThat(person.get("sessions.json").join().body()).isEqualTo("[\n]\n");
    assertThat(person.get("sessions.csv?fields=id").join().body()).isEqualTo("id\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "fields=id%2Cpassword, fields",
    "fields=id%2Cid, fields",
    "fields=, fields",
    "status=sleeping, status",
    "timezone=CET%2B1, timezone",
    "from=2026-03-02&to=2026-03-01, to",
    "bom=true, bom"
  })
  void aWrongValueIsRefusedByName(String query, String field) {
    var answer = new Exporting(api).get("sessions.json?" + query).join();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(
            JsonMapper.shared().readTree(answer.body()).at("/error/fieldErrors/0/field").asString())
        .isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from=yesterday", "to=%2B100000-01-01T00:00:00Z", "bom=maybe", "colour=red"})
  void whatCannotBeReadIsRefused(String query) {
    var answer = new Exporting(api).get("sessions.csv?" + query).join();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("VALIDATION_ERROR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jobs.csv", "sessions.pdf", "sessions", "sessions.csv.json", "SESSIONS.csv"})
  void whatIsNotThereIsNotFound(String file) {
    assertThat(new Exporting(api).get(file).join().statusCode()).isEqualTo(404);
  }

  @Test
  void everyBadTokenIsRefusedBeforeTheOwnerIsAsked() {
    TestTokens.bad(TestUser.candidate())
        .forEach(
            (what, token) ->
                api.withToken(token)
                    .get()
                    .uri("/api/exports/sessions.csv")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized());
  }
}
