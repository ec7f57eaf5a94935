package com.primeinterviews.mentor.profile.web;

import static com.primeinterviews.platform.error.ErrorCode.PRECONDITION_FAILED;

import com.primeinterviews.mentor.profile.ProfileDesk;
import com.primeinterviews.mentor.profile.PublishResult;
import com.primeinterviews.mentor.profile.RevisionResult;
import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
@RequestMapping("/api/mentors")
class ProfileController {

  private final ProfileDesk desk;
  private final ProfilePatch patches;
  private final MentorPages pages;

  ProfileController(ProfileDesk desk, ProfilePatch patches, MentorPages pages) {
    this.desk = desk;
    this.patches = patches;
    this.pages = pages;
  }

  @Schema(name = "WrittenMentor")
  record Written(boolean success, MentorView mentor) {}

  @Operation(
      summary = "Shows a mentor",
      description =
          "The ETag covers all that is shown. A profile that was taken down is shown to its owner"
              + " and to admins only.")
  @Access(everyone = true)
  @GetMapping("/{id}")
  ResponseEntity<MentorView> show(
      @PathVariable UUID id, @Parameter(hidden = true) @Nullable CurrentUser user) {
    var mentor = desk.find(id, user).orElseThrow(() -> Problem.notFound("mentor").asException());
    var page = pages.of(mentor, user);
    // A matching If-None-Match turns this into 304 by itself.
    return ResponseEntity.ok()
        .eTag(EntityTag.of(mentor.version(), page))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.AUTHORIZATION)
        .body(page);
  }

  @Operation(
      summary = "Publishes a profile",
      description =
          "One for each account. A profile that its mentor took down comes back with what is sent.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @Access(
      value = {Role.MENTOR, Role.ADMIN},
      owner = "self")
  @PostMapping
  ResponseEntity<Written> publish(@Valid @RequestBody ProfileRequest request, CurrentUser user) {
    var owner = ownerOf(request, user);
    var profile = request.toProfile(nameOf(request, owner, user));
    return switch (desk.publish(owner, profile, user)) {
      case PublishResult.Published(var mentor) -> {
        var page = pages.of(mentor, user);
        yield ResponseEntity.created(URI.create("/api/mentors/" + mentor.id()))
            .eTag(EntityTag.of(mentor.version(), page))
            .body(new Written(true, page));
      }
      case PublishResult.AlreadyPublished(var id) ->
          throw Problem.conflict("This account has a profile already.")
              .reason("ALREADY_PUBLISHED")
              .detail("mentorId", id)
              .asException();
      case PublishResult.AccountErased erased ->
          throw Problem.conflict("This account was erased.").reason("ACCOUNT_ERASED").asException();
      case PublishResult.TakenDownByAdmin(var id) ->
          throw Problem.forbidden("An admin took this profile down.")
              .reason("TAKEN_DOWN")
              .detail("mentorId", id)
              .asException();
    };
  }

  private static UUID ownerOf(ProfileRequest request, CurrentUser user) {
    if (user.isAdmin()) {
      if (request.userId() == null) {
        throw Problem.invalid("userId", "REQUIRED", "must name the account", null).asException();
      }
      return request.userId();
    }
    if (request.userId() != null && !request.userId().equals(user.id())) {
      throw Problem.forbidden("Only an admin publishes for another account.").asException();
    }
    return user.id();
  }

  /** Only the caller's own name is known here. */
  private static String nameOf(ProfileRequest request, UUID owner, CurrentUser user) {
    var name = Objects.requireNonNullElse(request.name(), "");
    if (name.isBlank() && owner.equals(user.id())) {
      name = user.name();
    }
    if (name.isBlank()) {
      throw Problem.invalid("name", "REQUIRED", "must not be blank", null).asException();
    }
    return name;
  }

  @Operation(
      summary = "Changes a profile",
      description = "A JSON merge patch: what is absent stays, null empties.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ProfileRequest.class))))
  @PatchMapping("/{id}")
  ResponseEntity<Written> revise(
      @PathVariable UUID id,
      @RequestBody Map<String, @Nullable Object> patch,
      ExpectedVersion expected,
      CurrentUser user,
      HttpServletRequest request) {
    var sent = new ServletServerHttpRequest(request);
    var result =
        desk.revise(
            id,
            user,
            expected,
            mentor -> patches.apply(patch, sent, mentor.userId(), mentor.profile()));
    return switch (result) {
      case RevisionResult.Done(var mentor) -> {
        var page = pages.of(mentor, user);
        yield ResponseEntity.ok()
            .eTag(EntityTag.of(mentor.version(), page))
            .body(new Written(true, page));
      }
      case RevisionResult.Refused refused -> throw problem(refused).asException();
    };
  }

  @Operation(summary = "Takes a profile out of the directory")
  @ApiResponse(responseCode = "204")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> deactivate(
      @PathVariable UUID id, ExpectedVersion expected, CurrentUser user) {
    return switch (desk.deactivate(id, user, expected)) {
      case RevisionResult.Done done -> ResponseEntity.noContent().build();
      case RevisionResult.Refused refused -> throw problem(refused).asException();
    };
  }

  private static Problem problem(RevisionResult.Refused refused) {
    return switch (refused) {
      case RevisionResult.Unknown unknown -> Problem.notFound("mentor");
      case RevisionResult.NotYours notYours ->
          Problem.forbidden("This profile belongs to another mentor.");
      case RevisionResult.Stale(long currentVersion) ->
          Problem.of(PRECONDITION_FAILED, "The profile has changed since it was read.")
              .detail("currentVersion", currentVersion);
      case RevisionResult.Deactivated deactivated ->
          Problem.conflict("The profile is out of the directory; publish it again.")
              .reason("DEACTIVATED");
    };
  }
}
