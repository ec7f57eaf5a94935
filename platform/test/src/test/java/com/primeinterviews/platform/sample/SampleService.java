package com.primeinterviews.platform.sample;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.web.ZoneName;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses everything the platform gives. */
@SpringBootApplication
class SampleService {

  /** Texts of notes whose storing waits until the test lets it go on. */
  static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

  private static final CountDownLatch OPEN = new CountDownLatch(0);

  record NewNote(
      @NotBlank String text,
      @Max(10) int stars,
      @ZoneName String timezone,
      String password,
      @Nullable Instant due) {}

  record NoteList(PageQuery asked, Pagination pagination) {}

  @RestController
  @Access
  static class Notes {
    private final EventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    Notes(EventPublisher events, TransactionTemplate transactions, JdbcClient jdbc) {
      this.events = events;
      this.transactions = transactions;
      this.jdbc = jdbc;
    }

    @Access(everyone = true)
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

    record Filter(
        @BindParam("stars_min") @Nullable Integer starsMin,
        @Nullable String colour,
        @Nullable Instant from) {}

    @GetMapping("/api/filtered-notes")
    Filter filtered(Filter filter) {
      return filter;
    }

    @GetMapping("/api/notes/{id}")
    Map<String, UUID> one(@PathVariable UUID id) {
      throw Problem.notFound("note").asException();
    }

    @Access(Role.ADMIN)
    @GetMapping("/api/admin/notes")
    String adminOnly(@RequestParam(required = false) @Nullable Integer stars) {
      return "secret";
    }

    @Access(value = Role.MENTOR, owner = "self")
    @PostMapping("/api/mentor-notes")
    void mentorsOnly(@Valid @RequestBody NewNote note) {}

    @Access(Role.SERVICE)
    @GetMapping("/internal/notes")
    String servicesOnly() {
      return "internal";
    }

    @GetMapping("/api/due-notes")
    Map<String, Instant> due(@RequestParam Instant from) {
      return Map.of("from", from);
    }

    /** Fails when half of the answer has left. */
    @GetMapping("/api/cut-off-notes")
    void cutOff(HttpServletResponse response) throws IOException {
      response.setContentType("text/plain");
      response.getOutputStream().write("half of it".getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
      throw new IllegalStateException("the rest cannot be read");
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

    record UniqueNote(@NotBlank String text) {}

    record AddedNote(UUID id, String text) {}

    /** Texts are unique. How they begin says what goes wrong; each goes wrong once only. */
    @PostMapping("/api/unique-notes")
    ResponseEntity<AddedNote> addUnique(@Valid @RequestBody UniqueNote note) {
      var id = Ids.newId();
      transactions.executeWithoutResult(status -> insert(id, note.text()));
      if (note.text().startsWith("breaks-after-commit") && failed.add(note.text())) {
        throw new IllegalStateException("broken after the commit");
      }
      var answer = ResponseEntity.created(URI.create("/api/unique-notes/" + id)).eTag("\"0\"");
      return (note.text().startsWith("secret")
              ? answer.cacheControl(CacheControl.noStore())
              : answer)
          .body(new AddedNote(id, note.text()));
    }

    private static void awaitRelease(String text) {
      try {
        HELD.getOrDefault(text, OPEN).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private void insert(UUID id, String text) {
      awaitRelease(text);
      int added =
          jdbc.sql("insert into note (id, text) values (?, ?) on conflict do nothing")
              .params(id, text)
              .update();
      if (added == 0) {
        throw Problem.conflict("There is such a note.").asException();
      }
      if (text.startsWith("fails-before-commit") && failed.add(text)) {
        throw new IllegalStateException("broken before the commit");
      }
    }

    @GetMapping("/api/versioned-notes/{version}")
    ResponseEntity<Map<String, Long>> versioned(@PathVariable long version) {
      return ResponseEntity.ok().eTag(EntityTag.of(version)).body(Map.of("version", version));
    }

    @PatchMapping("/api/versioned-notes/{version}")
    Map<String, Boolean> change(@PathVariable long version, ExpectedVersion expected) {
      if (!expected.accepts(version)) {
        throw ExpectedVersion.stale().asException();
      }
      return Map.of("success", true);
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
