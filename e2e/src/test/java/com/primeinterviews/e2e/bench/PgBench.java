package com.primeinterviews.e2e.bench;

import com.primeinterviews.e2e.suite.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The statements of one booking, the reads as well as the writes, in one transaction, in tables
 * made like the session service's with all their indexes and constraints: what the database alone
 * can do, without any service.
 */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  /** Each client has a mentor with a calendar. */
  private static final String TABLES =
      """
      drop schema if exists bench cascade;
      create schema bench;
      create table bench.mentor (like session.mentor including all);
      create table bench.calendar (like session.calendar including all);
      create table bench.busy_time (like session.busy_time including all);
      create table bench.one_off_slot (like session.one_off_slot including all);
      create table bench.session (like session.session including all);
      create table bench.reservation (like session.reservation including all);
      create table bench.session_transition (like session.session_transition including all);
      create table bench.outbox_record (like session.outbox_record including all);
      insert into bench.mentor (id, user_id, name, zone, rate, currency, active, version)
      select md5('m' || client)::uuid, md5('h' || client)::uuid, 'Mentor', 'UTC', 120, 'USD', true, 1
      from generate_series(0, %1$d) client;
      insert into bench.calendar (mentor_id, host_id, active, availability, version, next_slots,
        slots_version, changes)
      select md5('m' || client)::uuid, md5('h' || client)::uuid, true, usual.availability, 1,
        usual.next_slots, 1, 0
      from generate_series(0, %1$d) client,
        (select * from session.calendar where active and next_slots <> '{}' limit 1) usual;
      """;

  /** Each client has a candidate and a row of half hours of its own as well. */
  private static final String BOOKING =
      """
      \\set n :n + 1
      begin;
      select id, active, avatar, company, currency, name, rate, user_id, version, zone
      from bench.mentor where id = md5('m' || :client_id)::uuid;
      select mentor_id, active, availability, changes, host_id, next_slots, refresh_at,
        slots_version, version
      from bench.calendar where mentor_id = md5('m' || :client_id)::uuid for no key update;
      select starts_at, ends_at, blocked_from, blocked_until, hosting from bench.reservation
      where person_id = md5('h' || :client_id)::uuid
        and tstzrange(blocked_from, blocked_until) && tstzrange(
          timestamptz '2030-01-01Z' + :n * interval '30 min' - interval '1 day',
          timestamptz '2030-01-01Z' + :n * interval '30 min' + interval '1 day')
        and (held_until is null or held_until > now());
      select starts_at, ends_at from bench.busy_time
      where owner_id = md5('h' || :client_id)::uuid and tstzrange(starts_at, ends_at) && tstzrange(
          timestamptz '2030-01-01Z' + :n * interval '30 min' - interval '1 day',
          timestamptz '2030-01-01Z' + :n * interval '30 min' + interval '1 day');
      select * from bench.one_off_slot
      where owner_id = md5('h' || :client_id)::uuid and tstzrange(starts_at, ends_at) && tstzrange(
          timestamptz '2030-01-01Z' + :n * interval '30 min' - interval '1 day',
          timestamptz '2030-01-01Z' + :n * interval '30 min' + interval '1 day')
      order by starts_at;
      insert into bench.reservation (booking_id, person_id, hosting, starts_at, ends_at,
        blocked_from, blocked_until)
      select md5(:client_id || 's' || :n)::uuid, md5(part || :client_id)::uuid, part = 'h',
        timestamptz '2030-01-01Z' + :n * interval '30 min',
        timestamptz '2030-01-01Z' + (:n + 1) * interval '30 min',
        timestamptz '2030-01-01Z' + :n * interval '30 min',
        timestamptz '2030-01-01Z' + (:n + 1) * interval '30 min'
      from unnest(array['h', 'c']) part on conflict do nothing returning person_id;
      insert into bench.session (id, version, sequence, mentor_id, host_id, host_zone, candidate_id,
        candidate_name, candidate_email, candidate_zone, session_type, meeting_type, record_session,
        special_requests, meeting_link, starts_at, ends_at, price, hourly_rate, currency, status,
        answer_by, cancel_until, reschedule_until, created_at, updated_at)
      values (md5(:client_id || 's' || :n)::uuid, 1, 0, md5('m' || :client_id)::uuid,
        md5('h' || :client_id)::uuid, 'UTC', md5('c' || :client_id)::uuid, 'Candidate',
        'candidate@example.com', 'UTC', 'System Design', 'VIDEO', false,
        'Please bring a hard question.', 'https://prime.example/rooms/1',
        timestamptz '2030-01-01Z' + :n * interval '30 min',
        timestamptz '2030-01-01Z' + (:n + 1) * interval '30 min',
        60, 120, 'USD', 'PENDING', now() + interval '48 h',
        timestamptz '2030-01-01Z' + :n * interval '30 min',
        timestamptz '2030-01-01Z' + :n * interval '30 min', now(), now());
      update bench.calendar set changes = changes + 1, refresh_at = now()
      where mentor_id = md5('m' || :client_id)::uuid and version = 1;
      insert into bench.session_transition (session_id, position, from_status, to_status, actor_id,
        actor_role, reason, at)
      values (md5(:client_id || 's' || :n)::uuid, 1, null, 'PENDING', md5('c' || :client_id)::uuid,
        'CANDIDATE', null, now());
      insert into bench.outbox_record (id, status, record_key, record_type, payload, context,
        created_at, failure_count, next_retry_at, partition_no, handler_id)
      values (md5(:client_id || 'o' || :n), 'NEW', md5(:client_id || 's' || :n), 'message',
        repeat('x', 900), '{}', now(), 0, now(), :client_id, 'kafka');
      commit;
      """;

  private PgBench() {}

  /** Transactions a second; one is one booking. */
  record Result(double perSecond) {}

  /** Empty when there is no {@code pgbench} on this machine. */
  static Optional<Result> run(Suite suite, int clients, Duration time)
      throws IOException, InterruptedException {
    if (!Wrk.installed("pgbench")) {
      Bench.say("pgbench is not installed (Debian: postgresql-contrib), so its column stays empty");
      return Optional.empty();
    }
    Path script = Files.createTempFile("booking", ".sql");
    try {
      call(suite, "psql", "-q", "-v", "ON_ERROR_STOP=1", "-c", TABLES.formatted(clients - 1));
      Files.writeString(script, BOOKING);
      String output =
          call(
              suite,
              "pgbench",
              "--no-vacuum",
              "--client=" + clients,
              "--jobs=2",
              "--time=" + time.toSeconds(),
              "--define=n=0",
              "--file=" + script);
      call(suite, "psql", "-q", "-c", "drop schema bench cascade");
      var rate = RATE.matcher(output);
      if (!rate.find()) {
        throw new IllegalStateException("pgbench told no rate:\n" + output);
      }
      return Optional.of(new Result(Double.parseDouble(rate.group(1))));
    } finally {
      Files.delete(script);
    }
  }

  private static String call(Suite suite, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var environment = builder.environment();
    environment.put("PGHOST", "127.0.0.1");
    environment.put("PGPORT", Integer.toString(suite.port(15432)));
    environment.put("PGUSER", "postgres");
    environment.put("PGPASSWORD", suite.secret("postgres.password"));
    environment.put("PGDATABASE", "prime");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(command[0] + " failed:\n" + output);
    }
    return output;
  }
}
