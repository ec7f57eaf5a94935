package com.primeinterviews.auth.preference.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class PreferencesTest {

  private final Api api;
  private final Events events;
  private Caller user;
  private String path;

  PreferencesTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
  }

  @BeforeEach
  void register() {
    user = Caller.candidate(api);
    path = "/api/users/" + user.id() + "/preferences";
  }

  @Test
  void whoHasStatedNoneHasTheZoneOfTheAccount() {
    var found = body(user.get(path).expectStatus().isOk());
    assertThat(found)
        .hasToString(
            "{\"recentSearches\":[],\"favoriteTopics\":[],\"timezone\":\"Europe/London\"}");
  }

  @Test
  void theLatestTwentyDifferentSearchesAreKept() {
    var searches = IntStream.rangeClosed(1, 30).mapToObj(i -> "search " + (i / 2)).toList();
    var written = body(user.patch(path, Map.of("recentSearches", searches)).expectStatus().isOk());
    var kept = written.at("/preferences/recentSearches");
    assertThat(kept).hasSize(16);
    assertThat(kept.get(0).asString()).isEqualTo("search 0");
    var many = IntStream.range(0, 25).mapToObj(i -> "other " + i).toList();
    kept = body(user.patch(path, Map.of("recentSearches", many))).at("/preferences/recentSearches");
    assertThat(kept).hasSize(20);
    assertThat(kept.get(19).asString()).isEqualTo("other 19");
  }

  @Test
  void patchLeavesWhatIsMissingAndPutDoesNot() {
    user.patch(path, Map.of("favoriteTopics", List.of("graphs"))).expectStatus().isOk();
    user.patch(path, Map.of("recentSearches", List.of("java"))).expectStatus().isOk();
    assertThat(body(user.get(path)).get("favoriteTopics")).hasToString("[\"graphs\"]");
    user.put(path, Map.of("timezone", "Asia/Tokyo")).expectStatus().isOk();
    assertThat(body(user.get(path)))
        .hasToString("{\"recentSearches\":[],\"favoriteTopics\":[],\"timezone\":\"Asia/Tokyo\"}");
    user.put(path, Map.of("favoriteTopics", List.of())).expectStatus().isEqualTo(422);
  }

  @Test
  void theZoneIsThatOfTheAccountAndTheOtherServicesAreTold() {
    user.patch(path, Map.of("timezone", "Asia/Tokyo")).expectStatus().isOk();
    assertThat(body(user.get("/api/auth/profile")).get("timezone").asString())
        .isEqualTo("Asia/Tokyo");
    assertThat(events.await("user.updated.v1", user.id()).get("timezone").asString())
        .isEqualTo("Asia/Tokyo");
  }

  @Test
  void aChangeOfOutdatedPreferencesIsRefused() {
    var tag = tagOf(user.get(path));
    user.get(path + "?").expectHeader().valueEquals("ETag", tag);
    change(tag, Map.of("favoriteTopics", List.of("graphs"))).expectStatus().isOk();
    change(tag, Map.of("favoriteTopics", List.of("trees"))).expectStatus().isEqualTo(412);
    change("*", Map.of("favoriteTopics", List.of("trees"))).expectStatus().isOk();
    assertThat(tagOf(user.get(path))).isNotEqualTo(tag);
  }

  @Test
  void ofManyFirstChangesAtOnceOneWins() throws Exception {
    var tag = tagOf(user.get(path));
    var statuses =
        AtOnce.times(
            4,
            () ->
                change(tag, Map.of("favoriteTopics", List.of("graphs")))
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());
    assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
  }

  @Test
  void theyAreNobodyElses() {
    var other = Caller.mentor(api);
    other.get(path).expectStatus().isNotFound();
    other.patch(path, Map.of("timezone", "Asia/Tokyo")).expectStatus().isNotFound();
    other.put(path, Map.of("timezone", "Asia/Tokyo")).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"timezone\":\"Mars/Olympus\"}",
        "{\"favoriteTopics\":[\" \"]}",
        "{\"favoriteTopics\":[null]}",
        "{\"recentSearches\":[\"a\\tb\"]}"
      })
  void whatMakesNoSenseIsRefused(String request) {
    user.patch(path, JsonMapper.shared().readTree(request)).expectStatus().isEqualTo(422);
  }

  private ResponseSpec change(String ifMatch, Object request) {
    return user.client()
        .patch()
        .uri(path)
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .body(request)
        .exchange();
  }

  private static String tagOf(ResponseSpec answer) {
    return answer.returnResult(byte[].class).getResponseHeaders().getETag();
  }
}
