package com.primeinterviews.platform.sample;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.PublicEndpoints;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.web.ZoneName;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses everything the platform gives. */
@SpringBootApplication
class SampleService {

  @Bean
  PublicEndpoints publicEndpoints() {
    return PublicEndpoints.of(HttpMethod.GET, "/api/open");
  }

  record NewNote(
      @NotBlank String text, @Max(10) int stars, @ZoneName String timezone, String password) {}

  record NoteList(PageQuery asked, Pagination pagination) {}

  @RestController
  static class Notes {
    private final EventPublisher events;
    private final TransactionTemplate transactions;

    Notes(EventPublisher events, TransactionTemplate transactions) {
      this.events = events;
      this.transactions = transactions;
    }

    @GetMapping("/api/open")
    Map<String, Boolean> open(@Nullable CurrentUser user) {
      return Map.of("known", user != null);
    }

    @PostMapping("/api/notes")
    Map<String, Object> add(@Valid @RequestBody NewNote note, CurrentUser user) {
      return Map.of("text", note.text(), "by", user.id());
    }

    @GetMapping("/api/notes")
    NoteList list(PageQuery query, @RequestParam(required = false) @Nullable Integer stars) {
      return new NoteList(query, Pagination.page(query, 41, null));
    }

    record Filter(@BindParam("stars_min") @Nullable Integer starsMin, @Nullable String colour) {}

    @GetMapping("/api/filtered-notes")
    Filter filtered(Filter filter) {
      return filter;
    }

    @GetMapping("/api/notes/{id}")
    Map<String, UUID> one(@PathVariable UUID id) {
      throw Problem.notFound("note").asException();
    }

    @RolesAllowed("admin")
    @GetMapping("/api/admin/notes")
    String adminOnly() {
      return "secret";
    }

    @GetMapping("/api/broken")
    String broken() {
      throw new IllegalStateException("select password from secrets");
    }

    /** Publishes two events of one key, or, asked to, rolls the transaction back. */
    @PostMapping("/api/events/{key}")
    void publish(@PathVariable UUID key, @RequestParam boolean fail) {
      transactions.executeWithoutResult(
          status -> {
            for (int version = 1; version <= 2; version++) {
              events.publish(
                  new OutgoingEvent(
                      "identity.user.v1",
                      "user.updated.v1",
                      key,
                      Contracts.sample("user.updated.v1", Map.of("version", version))));
            }
            if (fail) {
              status.setRollbackOnly();
            }
          });
    }

    @PostMapping("/api/events-without-transaction")
    void publishWithoutTransaction() {
      events.publish(new OutgoingEvent("a.b.v1", "b.done.v1", Ids.newId(), Map.of()));
    }
  }

  @Component
  static class JobListener {
    private final Inbox inbox;
    private final JdbcClient jdbc;

    JobListener(Inbox inbox, JdbcClient jdbc) {
      this.inbox = inbox;
      this.jdbc = jdbc;
    }

    record Job(UUID jobId, String title) {}

    @KafkaListener(topics = "hiring.job.v1")
    void on(ConsumerRecord<String, String> message) {
      inbox.receive(message, this::apply);
    }

    private void apply(IncomingEvent event) {
      var job = event.as(Job.class);
      jdbc.sql(
              """
              insert into note (id, text, times) values (?, ?, 1)
              on conflict (id) do update set times = note.times + 1
              """)
          .params(job.jobId(), job.title())
          .update();
      if (job.title().equals("poison")) {
        throw new IllegalStateException("cannot be digested");
      }
    }
  }
}
