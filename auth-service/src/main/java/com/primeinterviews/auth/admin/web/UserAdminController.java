package com.primeinterviews.auth.admin.web;

import com.primeinterviews.auth.account.AccountDirectory;
import com.primeinterviews.auth.account.AdminChangeResult.Changed;
import com.primeinterviews.auth.account.AdminChangeResult.Erased;
import com.primeinterviews.auth.account.AdminChangeResult.LastAdmin;
import com.primeinterviews.auth.account.AdminChangeResult.Stale;
import com.primeinterviews.auth.account.AdminChangeResult.Unknown;
import com.primeinterviews.auth.account.web.UserAnswer;
import com.primeinterviews.auth.account.web.UserWritten;
import com.primeinterviews.auth.admin.AdminDesk;
import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Role.ADMIN)
@RequestMapping("/api/users")
class UserAdminController {

  private final AccountDirectory directory;
  private final AdminDesk desk;

  UserAdminController(AccountDirectory directory, AdminDesk desk) {
    this.directory = directory;
    this.desk = desk;
  }

  record UserList(List<UserAnswer> users, Pagination pagination) {}

  @GetMapping
  @Operation(summary = "Users, newest first; for admins")
  ResponseEntity<UserList> list(
      @Valid @ParameterObject UserFilterRequest filter, PageQuery page, HttpServletRequest http) {
    var found = directory.find(filter.asFilter(), page);
    var users = found.accounts().stream().map(UserAnswer::of).toList();
    return ResponseEntity.ok()
        .headers(NextLink.after(found.pagination().nextCursor(), http))
        .body(new UserList(users, found.pagination()));
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "Change role, tier or activity of a user; for admins",
      description =
          "A changed role ends the user's sign-ins, a disabled user is refused everywhere at once."
              + " The last active admin stays one: 409 LAST_ADMIN. Every change is in the audit"
              + " log.")
  ResponseEntity<UserWritten> change(
      CurrentUser admin,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody AdminChangeRequest request) {
    return switch (desk.change(admin.id(), id, request.asChange(), expected)) {
      case Changed(var account, var before) ->
          ResponseEntity.ok().eTag(EntityTag.of(account.version())).body(UserWritten.of(account));
      case Erased(var account, var before) ->
          throw new IllegalStateException("Nobody asked to erase " + account.id());
      case LastAdmin() ->
          throw Problem.conflict("This is the last active admin.")
              .reason("LAST_ADMIN")
              .asException();
      case Stale() -> throw ExpectedVersion.stale().asException();
      case Unknown() -> throw Problem.notFound("user").asException();
    };
  }
}
