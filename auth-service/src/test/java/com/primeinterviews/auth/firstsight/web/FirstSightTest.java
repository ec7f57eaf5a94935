package com.primeinterviews.auth.firstsight.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.platform.testing.TestIssuer;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class FirstSightTest {

  private static final String FIRST_SIGHT = "/internal/accounts/first-sight";

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final TestIssuer issuer = TestTokens.externalIssuer();
  private String subject;
  private String email;
  private Caller person;

  FirstSightTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void signInElsewhere() {
    subject = "user_" + UUID.randomUUID();
    email = newEmail();
    person = with(tokenOf(subject, email));
  }

  @Test
  void theAccountIsMadeAtFirstSightAndTheOtherServicesAreTold() {
    person.post(FIRST_SIGHT).expectStatus().isOk();
    var profile = profile();
    assertThat(profile.get("id").asString()).isEqualTo(issuer.idOf(subject).toString());
    assertThat(profile.get("userId").asString()).isEqualTo(subject);
    assertThat(profile.get("email").asString()).isEqualTo(email);
    assertThat(profile.get("firstName").asString()).isEqualTo("Mary");
    assertThat(profile.get("role").asString()).isEqualTo("candidate");
    assertThat(profile.get("tier").asString()).isEqualTo("free");
    assertThat(events.await("user.registered.v1", person.id()).get("email").asString())
        .isEqualTo(email);
  }

  @Test
  void theAnswerIsATokenOfOurOwnWithTheRoleOfTheAccount() {
    person.post(FIRST_SIGHT).expectStatus().isOk();
    person.post("/api/users", Map.of("userId", subject, "role", "mentor")).expectStatus().isOk();

    var issued = body(person.post(FIRST_SIGHT).expectStatus().isOk());

    assertThat(issued.get("expiresIn").asInt()).isEqualTo(120);
    var standIn = with(issued.get("token").asString());
    var profile = body(standIn.get("/api/auth/profile").expectStatus().isOk());
    assertThat(profile.get("id").asString()).isEqualTo(issuer.idOf(subject).toString());
    var claims = claimsOf(issued.get("token").asString());
    assertThat(claims.at("/roles/0").asString()).isEqualTo("mentor");
    assertThat(claims.get("external_sub").asString()).isEqualTo(subject);
    assertThat(claims.get("sub").asString()).isEqualTo(issuer.idOf(subject).toString());
  }

  private static JsonNode claimsOf(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  @Test
  void seenAgainEvenAtOnceItIsTheSameAccount() throws Exception {
    var statuses =
        AtOnce.times(
            4, () -> person.post(FIRST_SIGHT).returnResult(byte[].class).getStatus().value());
    assertThat(statuses).containsOnly(200);
    events.await("user.registered.v1", person.id());
    assertThat(events.sent("user.registered.v1", person.id())).hasSize(1);
  }

  @Test
  void anAddressThatIsTakenGivesNobodyTheOthersAccount() {
    var owner = new FrontDoor(api).register(email);
    var refusal = body(person.post(FIRST_SIGHT).expectStatus().isEqualTo(409));
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("EMAIL_TAKEN");
    person.get("/api/auth/profile").expectStatus().isNotFound();
    assertThat(owner.at("/user/id").asString()).isNotEqualTo(person.id().toString());
  }

  @Test
  void nobodyLogsInWithAPasswordThereIsNot() {
    person.post(FIRST_SIGHT).expectStatus().isOk();
    new FrontDoor(api).login(email, FrontDoor.PASSWORD).expectStatus().isUnauthorized();
  }

  @Test
  void theFrontEndMayComeFirstAndTheRoleIsChosenOnce() {
    var written =
        body(
            person
                .post("/api/users", Map.of("userId", issuer.idOf(subject), "role", "mentor"))
                .expectStatus()
                .isOk());
    assertThat(written.at("/user/userId").asString()).isEqualTo(subject);
    assertThat(written.at("/user/role").asString()).isEqualTo("mentor");
    person
        .post("/api/users", Map.of("userId", subject, "role", "candidate"))
        .expectStatus()
        .isForbidden();
    person
        .post("/api/users", Map.of("userId", subject, "role", "admin"))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void anIssuerThatTellsNoAddressOrNonsenseMakesNoAccount() {
    var nobody = with(tokenOf(subject, "not an address"));
    nobody.post(FIRST_SIGHT).expectStatus().isEqualTo(422);
    nobody.get("/api/auth/profile").expectStatus().isNotFound();
  }

  @Test
  void tokensOfOurOwnAreNoExternalOnes() {
    Caller.candidate(api).post(FIRST_SIGHT).expectStatus().isForbidden();
    api.anonymous().post().uri(FIRST_SIGHT).exchange().expectStatus().isUnauthorized();
    with(issuer.forged(subject)).post(FIRST_SIGHT).expectStatus().isUnauthorized();
  }

  @Test
  void aDisabledOrErasedPersonIsRefusedAndNotMadeAnew() {
    person.post(FIRST_SIGHT).expectStatus().isOk();
    var admin = Caller.admin(api, jdbc);
    var path = "/api/users/" + person.id();
    admin.patch(path, Map.of("active", false)).expectStatus().isOk();
    person.get("/api/auth/profile").expectStatus().isUnauthorized();
    admin.patch(path, Map.of("active", true)).expectStatus().isOk();
    person.get("/api/auth/profile").expectStatus().isOk();
    person.delete("/api/users/" + subject).expectStatus().isEqualTo(202);
    person.post(FIRST_SIGHT).expectStatus().isUnauthorized();
  }

  private JsonNode profile() {
    return body(person.get("/api/auth/profile").expectStatus().isOk());
  }

  private String tokenOf(String subject, String address) {
    return issuer.token(
        subject,
        claims ->
            claims
                .claim("email", address)
                .claim("email_verified", true)
                .claim("first_name", "Mary")
                .claim("last_name", "Somerville"));
  }

  private Caller with(String token) {
    return new Caller(issuer.idOf(subject), email, token, api.withToken(token));
  }
}
