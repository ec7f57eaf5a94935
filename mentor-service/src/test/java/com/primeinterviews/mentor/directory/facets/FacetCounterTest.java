package com.primeinterviews.mentor.directory.facets;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.mentor.directory.Facets.Value;
import com.primeinterviews.mentor.directory.MentorFilter;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances of their own, which read little at a time. */
@ServiceTest
class FacetCounterTest {

  private final MentorApi mentors;
  private final JdbcClient jdbc;
  private final String mine = "s" + UUID.randomUUID();

  FacetCounterTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.mentors = new MentorApi(api);
    this.jdbc = jdbc;
  }

  private FacetCounter anotherInstance() {
    return new FacetCounter(new OfferFeed(jdbc, 2));
  }

  private void publish(int number) {
    for (int i = 0; i < number; i++) {
      mentors.published(aProfile().skilledIn("Java").specialisedIn(mine));
    }
  }

  private long total(FacetCounter facets) {
    return facets.count(mine(), null).total();
  }

  private MentorFilter mine() {
    return new MentorFilter(
        List.of(), List.of(), List.of(), List.of(mine), null, null, null, null, null, null, null);
  }

  @Test
  void whatIsReadInManyPartsIsCountedWhole() {
    publish(5);
    var facets = anotherInstance();
    assertThat(total(facets)).isEqualTo(5);
    jdbc.sql("update mentor set skills = array['Go'] where ? = any (specialties)")
        .param(mine)
        .update();
    publish(4);
    var overview = facets.count(mine(), null);
    assertThat(overview.total()).isEqualTo(9);
    assertThat(overview.facets().skills())
        .containsExactly(new Value("Go", 5), new Value("Java", 4));
  }

  @Test
  void everyInstanceCountsWhatIsCommittedWhenItIsAsked() {
    var one = anotherInstance();
    var other = anotherInstance();
    for (int i = 1; i <= 3; i++) {
      publish(1);
      assertThat(total(one)).isEqualTo(i);
      assertThat(total(other)).isEqualTo(i);
    }
  }

  @Test
  void whoeverAsksAtOnceWithOthersSeesWhatWasThereBefore() throws Exception {
    var facets = anotherInstance();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (int i = 1; i <= 5; i++) {
        publish(1);
        Callable<Long> count = () -> total(facets);
        for (var counted :
            threads.invokeAll(IntStream.range(0, 12).mapToObj(n -> count).toList())) {
          assertThat(counted.get()).isEqualTo(i);
        }
      }
    }
  }
}
