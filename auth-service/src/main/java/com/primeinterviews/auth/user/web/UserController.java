package com.primeinterviews.auth.user.web;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.account.UserNames;
import com.primeinterviews.auth.account.web.ExternalTokens;
import com.primeinterviews.auth.account.web.Greeting;
import com.primeinterviews.auth.account.web.UserWritten;
import com.primeinterviews.auth.acquaintance.Acquaintances;
import com.primeinterviews.auth.clients.PartsOfUsers;
import com.primeinterviews.auth.clients.UserParts.Asking;
import com.primeinterviews.auth.preference.PreferenceDesk;
import com.primeinterviews.auth.user.UserChangeResult;
import com.primeinterviews.auth.user.UserDesk;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.request.RequestId;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
@RequestMapping("/api/users")
class UserController {

  private final Greeting greeting;
  private final UserDesk desk;
  private final UserNames names;
  private final ProfileDesk profiles;
  private final PreferenceDesk preferences;
  private final PartsOfUsers parts;
  private final Acquaintances acquaintances;

  UserController(
      Greeting greeting,
      UserDesk desk,
      UserNames names,
      ProfileDesk profiles,
      PreferenceDesk preferences,
      PartsOfUsers parts,
      Acquaintances acquaintances) {
    this.greeting = greeting;
    this.desk = desk;
    this.names = names;
    this.profiles = profiles;
    this.preferences = preferences;
    this.parts = parts;
    this.acquaintances = acquaintances;
  }

  @PostMapping
  @Operation(
      summary = "Take over a user's profile after a sign-in",
      description =
          "The own one, or anybody's for an admin. Address, tier and what else is not named here"
              + " stay; a role is chosen once (403 ROLE_FIXED).")
  UserWritten write(
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      @Valid @RequestBody UserRequest request) {
    if (ExternalTokens.isExternal(token)) {
      greeting.meet(token);
    }
    var id =
        names
            .resolve(request.userId(), user)
            .filter(wanted -> user.isAdmin() || wanted.equals(user.id()))
            .orElseThrow(UserController::notYours);
    var likes = request.preferences();
    return switch (desk.change(
        id, request.email(), request.asChange(), likes == null ? null : likes.asChange())) {
      case UserChangeResult.Changed(var account) -> UserWritten.of(account);
      case UserChangeResult.EmailDiffers() ->
          throw Problem.invalid(
                  "email", "NOT_CHANGEABLE", "must be the address of the account", null)
              .asException();
      case UserChangeResult.RoleFixed(var role) ->
          throw Problem.forbidden(
                  "The role is %s: only an admin changes it.".formatted(role.wireName()))
              .reason("ROLE_FIXED")
              .asException();
      case UserChangeResult.Unknown() -> throw unknown();
    };
  }

  @GetMapping("/{userId}")
  @Operation(
      summary = "A user with sessions, skills, favorites and preferences",
      description =
          "For the user and for admins; a mentor sees name, image and experience of candidates"
              + " with whom he has a session. To anyone else there is no such user. Parts whose"
              + " owner is away, or shows them to the user only, are named in `incomplete`.")
  UserPage show(
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      @PathVariable String userId) {
    var id = names.resolve(userId, user).orElseThrow(UserController::unknown);
    boolean own = id.equals(user.id());
    if (!own && !user.isAdmin() && !isMentorOf(user, id)) {
      throw unknown();
    }
    var account = profiles.find(id).orElseThrow(UserController::unknown);
    return own || user.isAdmin() ? whole(account, own, token) : UserPage.publicPart(account);
  }

  private UserPage whole(Account account, boolean own, Jwt token) {
    var asking =
        new Asking(token.getTokenValue(), RequestId.acceptOrMake(MDC.get(RequestId.LOG_KEY)));
    var found = own ? parts.ofCaller(account.id(), asking) : parts.ofOther(account.id(), asking);
    return UserPage.whole(account, found, preferences.of(account));
  }

  private boolean isMentorOf(CurrentUser user, UUID candidate) {
    return user.is(Role.MENTOR) && acquaintances.share(user.id(), candidate);
  }

  private static RuntimeException unknown() {
    return Problem.notFound("user").asException();
  }

  private static RuntimeException notYours() {
    return Problem.forbidden("Only admins write the profiles of others.").asException();
  }
}
