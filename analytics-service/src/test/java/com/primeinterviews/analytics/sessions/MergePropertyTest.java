package com.primeinterviews.analytics.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.analytics.sessions.SessionFacts.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is known of a session depends on what was told, not on when or how often. */
class MergePropertyTest {

  private static final Instant BOOKED = Instant.parse("2026-01-12T09:30:00Z");

  /** A life in order, and the same events shuffled with some of them repeated. */
  record Rumour(List<Told> inOrder, List<Told> asHeard) {}

  @Property
  void anyOrderWithAnyRepetitionTellsTheSame(@ForAll("rumours") Rumour rumour) {
    assertThat(merged(rumour.asHeard())).isEqualTo(merged(rumour.inOrder()));
  }

  @Property
  void hearingEverythingAgainChangesNothing(@ForAll("rumours") Rumour rumour) {
    TrackedSession known = merged(rumour.inOrder());

    for (Told told : rumour.asHeard()) {
      assertThat(known.after(told.kind(), told.fact())).isEqualTo(known);
    }
  }

  @Provide
  Arbitrary<Rumour> rumours() {
    return Arbitraries.of(SessionFacts.LIVES)
        .map(states -> SessionFacts.life(new UUID(1, 1), new UUID(2, 2), BOOKED, states))
        .flatMap(
            life ->
                Combinators.combine(
                        Arbitraries.shuffle(life), Arbitraries.of(life).list().ofMaxSize(5))
                    .flatAs(
                        (once, again) -> {
                          var heard = new ArrayList<>(once);
                          heard.addAll(again);
                          return Arbitraries.shuffle(heard);
                        })
                    .map(heard -> new Rumour(life, heard)));
  }

  private static TrackedSession merged(List<Told> events) {
    Told first = events.getFirst();
    TrackedSession session = TrackedSession.first(first.kind(), first.fact());
    for (Told told : events) {
      session = session.after(told.kind(), told.fact());
    }
    return session;
  }
}
