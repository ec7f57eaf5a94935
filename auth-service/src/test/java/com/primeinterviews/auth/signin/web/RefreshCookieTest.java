package com.primeinterviews.auth.signin.web;

import static com.primeinterviews.auth.FrontDoor.PASSWORD;
import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static com.primeinterviews.auth.FrontDoor.registrationOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.servlet.client.RestTestClient.RequestBodySpec;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class RefreshCookieTest {

  private static final String REFRESH = "/api/auth/refresh";

  private final Api api;
  private final FrontDoor door;
  private String email;
  private Browser browser;

  RefreshCookieTest(@Autowired Api api) {
    this.api = api;
    this.door = new FrontDoor(api);
  }

  @BeforeEach
  void register() {
    email = newEmail();
    browser = Browser.of(door.post("/api/auth/register?cookie=true", registrationOf(email)), 201);
  }

  @Test
  void theCookiesAreAsStrictAsCanBe() {
    assertThat(browser.refresh().isHttpOnly()).isTrue();
    assertThat(browser.refresh().isSecure()).isTrue();
    assertThat(browser.refresh().getSameSite()).isEqualTo("Strict");
    assertThat(browser.refresh().getPath()).isEqualTo("/api/auth");
    assertThat(browser.refresh().getDomain()).isNull();
    assertThat(browser.refresh().getMaxAge()).hasDays(30);
    assertThat(browser.csrf().isHttpOnly()).isFalse();
    assertThat(browser.csrf().isSecure()).isTrue();
    assertThat(browser.csrf().getSameSite()).isEqualTo("Strict");
    assertThat(browser.csrf().getPath()).isEqualTo("/");
    assertThat(browser.csrf().getValue()).isNotEqualTo(browser.refresh().getValue());
    assertThat(browser.body().has("refreshToken")).isFalse();
    assertThat(browser.body().toString()).doesNotContain(browser.refresh().getValue());
  }

  @Test
  void whoDoesNotAskForCookiesGetsNone() {
    door.login(email, PASSWORD).expectStatus().isOk().expectHeader().doesNotExist("Set-Cookie");
  }

  @Test
  void aBrowserRefreshesByCookieAndGetsTheNextOnes() {
    var login = Map.of("email", email, "password", PASSWORD);
    browser = Browser.of(door.post("/api/auth/login?cookie=true", login), 200);
    var second = Browser.of(refresh(browser), 200);
    assertThat(second.refresh().getValue()).isNotEqualTo(browser.refresh().getValue());
    assertThat(second.body().has("refreshToken")).isFalse();
    door.profile(second.body().get("token").asString()).expectStatus().isOk();
    refresh(second).expectStatus().isOk();
    refresh(browser).expectStatus().isUnauthorized();
  }

  @Test
  void withoutTheHeaderTheCookieIsRefusedAndStaysGood() {
    refusedAsForged(post(request -> browser.sendCookies(request)));
    refusedAsForged(post(request -> request.cookie("prime_refresh", browser.refresh().getValue())));
    refusedAsForged(withHeader(""));
    refusedAsForged(withHeader("made-up"));
    refusedAsForged(withHeader(browser.refresh().getValue()));
    refresh(browser).expectStatus().isOk();
  }

  @Test
  void theHeaderHasToBeThatOfTheCookieItself() {
    refusedAsForged(
        post(
            request ->
                request
                    .cookie("prime_refresh", browser.refresh().getValue())
                    .cookie("prime_csrf", "else")
                    .header("X-CSRF-Token", browser.csrf().getValue())));
  }

  @Test
  void theValueOfAnotherSignInIsRefusedEvenIfItsCookieWasPlanted() {
    var attacker =
        Browser.of(door.post("/api/auth/register?cookie=true", registrationOf(newEmail())), 201);
    refusedAsForged(
        post(
            request ->
                request
                    .cookie("prime_refresh", browser.refresh().getValue())
                    .cookie("prime_csrf", attacker.csrf().getValue())
                    .header("X-CSRF-Token", attacker.csrf().getValue())));
  }

  @Test
  void aTokenInTheBodyNeedsNoHeaderAndMayBecomeACookie() {
    var signedIn = body(door.login(email, PASSWORD));
    var first = door.refresh(signedIn.get("refreshToken").asString()).expectStatus().isOk();
    var second = body(first).get("refreshToken").asString();
    var changed = door.post(REFRESH + "?cookie=true", Map.of("refreshToken", second));
    refresh(Browser.of(changed, 200)).expectStatus().isOk();
  }

  @Test
  void twoTokensOrNoneAreRefused() {
    post(request ->
            browser
                .sendCookies(request)
                .header("X-CSRF-Token", browser.csrf().getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("refreshToken", browser.refresh().getValue())))
        .expectStatus()
        .isBadRequest();
    post(request -> request).expectStatus().isEqualTo(422);
    post(request -> request.cookie("prime_refresh", "")).expectStatus().isEqualTo(422);
    post(request -> request.contentType(MediaType.APPLICATION_JSON).body(Map.of("cookie", true)))
        .expectStatus()
        .isBadRequest();
    refresh(browser).expectStatus().isOk();
  }

  @Test
  void logoutTakesBothAway() {
    var token = browser.body().get("token").asString();
    var answer = door.logout(token).expectStatus().isNoContent().returnResult(byte[].class);
    for (var name : new String[] {"prime_refresh", "prime_csrf"}) {
      var cookie = Objects.requireNonNull(answer.getResponseCookies().getFirst(name));
      assertThat(cookie.getValue()).isEmpty();
      assertThat(cookie.getMaxAge()).isZero();
    }
    refresh(browser).expectStatus().isUnauthorized();
  }

  @Test
  void noTokenShowsUpInTheLog(CapturedOutput log) {
    withHeader("made-up").expectStatus().isForbidden();
    refresh(browser).expectStatus().isOk();
    refresh(browser).expectStatus().isUnauthorized();
    assertThat(log.getAll())
        .doesNotContain(browser.refresh().getValue())
        .doesNotContain(browser.csrf().getValue());
  }

  /** What a browser holds after signing in. */
  private record Browser(ResponseCookie refresh, ResponseCookie csrf, JsonNode body) {

    static Browser of(ResponseSpec answer, int status) {
      var result = answer.expectStatus().isEqualTo(status).returnResult(JsonNode.class);
      MultiValueMap<String, ResponseCookie> cookies = result.getResponseCookies();
      return new Browser(
          Objects.requireNonNull(cookies.getFirst("prime_refresh")),
          Objects.requireNonNull(cookies.getFirst("prime_csrf")),
          Objects.requireNonNull(result.getResponseBody()));
    }

    RequestBodySpec sendCookies(RequestBodySpec request) {
      return request
          .cookie("prime_refresh", refresh.getValue())
          .cookie("prime_csrf", csrf.getValue());
    }
  }

  private ResponseSpec refresh(Browser of) {
    return post(request -> of.sendCookies(request).header("X-CSRF-Token", of.csrf().getValue()));
  }

  private ResponseSpec withHeader(String value) {
    return post(request -> browser.sendCookies(request).header("X-CSRF-Token", value));
  }

  private ResponseSpec post(Function<RequestBodySpec, RequestHeadersSpec<?>> how) {
    return how.apply(api.anonymous().post().uri(REFRESH)).exchange();
  }

  private static void refusedAsForged(ResponseSpec answer) {
    var refusal = body(answer.expectStatus().isForbidden());
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("CSRF");
  }
}
