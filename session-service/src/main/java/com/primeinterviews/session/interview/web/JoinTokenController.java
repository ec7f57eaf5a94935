package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.JoinDesk;
import com.primeinterviews.session.interview.Joining;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interviews")
@RestController
@Access(owner = "participant")
class JoinTokenController {

  private final JoinDesk desk;

  JoinTokenController(JoinDesk desk) {
    this.desk = desk;
  }

  record JoinTokenRequest(@NotNull UUID interviewId) {}

  record JoinTokenView(String token, String roomName, Instant expiresAt) {}

  @Operation(
      summary = "A token for the live room of an interview, for its two people",
      description =
          "From a quarter of an hour before the start until the end, and as long as it is live. The "
              + "token lives for minutes and opens that room only. 409 TOO_EARLY, TOO_LATE or "
              + "WRONG_STATE otherwise.")
  @PostMapping("/api/interviews/join-token")
  ResponseEntity<JoinTokenView> joinToken(
      @Valid @RequestBody JoinTokenRequest request, CurrentUser user) {
    return switch (desk.join(request.interviewId(), user)) {
      case Joining.Admitted(var token, var room, var expiresAt) ->
          ResponseEntity.ok()
              .cacheControl(CacheControl.noStore())
              .body(new JoinTokenView(token, room, expiresAt));
      case Joining.NoSuchInterview() -> throw Problem.notFound("interview").asException();
      case Joining.NotAParticipant() ->
          throw Problem.forbidden("Only the people of an interview join it.").asException();
      case Joining.TooEarly(var from) ->
          throw Problem.conflict("The room is not open yet.")
              .reason("TOO_EARLY")
              .detail("possibleFrom", from)
              .asException();
      case Joining.TooLate(var until) ->
          throw Problem.conflict("The time of the interview has passed.")
              .reason("TOO_LATE")
              .detail("possibleUntil", until)
              .asException();
      case Joining.Over(var status) ->
          throw Problem.conflict("The interview is " + status.wireName() + ".")
              .reason("WRONG_STATE")
              .detail("from", status.wireName())
              .asException();
    };
  }
}
