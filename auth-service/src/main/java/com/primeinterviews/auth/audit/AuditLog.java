package com.primeinterviews.auth.audit;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.request.RequestId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Remembers who did what to whom, when and from where. What is written stays as it is. */
@Component
public class AuditLog {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** In the transaction of the deed: neither is there without the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Deed deed) {
    jdbc.sql(
            """
            insert into audit_entry
                (id, at, actor, subject, action, address, request_id, old_value, new_value)
            values (:id, :at, :actor, :subject, :action, :address, :requestId,
                    cast(:before as jsonb), cast(:after as jsonb))
            """)
        .param("id", Ids.newId())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", deed.actor())
        .param("subject", deed.subject())
        .param("action", deed.action().wireName())
        .param("address", clientAddress().orElse(null))
        .param("requestId", MDC.get(RequestId.LOG_KEY))
        .param("before", json.writeValueAsString(deed.before()))
        .param("after", json.writeValueAsString(deed.after()))
        .update();
  }

  /** Empty for what the service does by itself. */
  private static Optional<String> clientAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http
        ? Optional.of(http.getRequest().getRemoteAddr())
        : Optional.empty();
  }
}
