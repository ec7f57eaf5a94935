package com.primeinterviews.auth.audit.web;

import com.primeinterviews.auth.audit.AuditEntry;
import com.primeinterviews.auth.audit.AuditReader;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Role.ADMIN)
class AuditController {

  private final AuditReader log;

  AuditController(AuditReader log) {
    this.log = log;
  }

  record AuditList(List<AuditEntry> entries, Pagination pagination) {}

  @GetMapping("/api/admin/audit")
  @Operation(
      summary = "Who did what to whom, latest first",
      description =
          "Registration of admins, changes of role, tier and activity, erasures, API keys, provider"
              + " keys, signing keys. Nothing here can be changed or removed.")
  ResponseEntity<AuditList> list(
      @ParameterObject AuditFilterRequest filter, PageQuery page, HttpServletRequest http) {
    var found = log.find(filter.asFilter(), page);
    return ResponseEntity.ok()
        .headers(NextLink.after(found.pagination().nextCursor(), http))
        .body(new AuditList(found.entries(), found.pagination()));
  }
}
