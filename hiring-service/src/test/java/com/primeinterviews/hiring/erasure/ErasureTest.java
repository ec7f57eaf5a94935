package com.primeinterviews.hiring.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.hiring.Client;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ErasureTest {

  private final TestUser ada = TestUser.candidate();
  private final TestUser bob = TestUser.candidate();
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;

  ErasureTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
  }

  @Test
  void whoIsErasedLeavesNoJobsAndNoApplicationsNotEvenDeletedOnes() {
    var client = new Client(api, ada);
    var job = client.saveJob(Map.of());
    client.apply(job, Map.of("notes", "call Grace"));
    client.delete("/api/jobs/" + job.get("id").asString()).expectStatus().isNoContent();
    client.apply(client.saveJob(Map.of("company", "Globex")), Map.of());
    var neighbour = new Client(api, bob);
    neighbour.apply(neighbour.saveJob(Map.of()), Map.of());

    events.send("user.erased.v1", ada.id(), Map.of("userId", ada.id()));

    await().untilAsserted(() -> assertThat(rowsOf(ada)).isZero());
    assertThat(rowsOf(bob)).isEqualTo(2);
  }

  private int rowsOf(TestUser user) {
    return jdbc.sql(
            """
            select (select count(*) from job where user_id = :user)
              + (select count(*) from job_application where user_id = :user)
            """)
        .param("user", user.id())
        .query(Integer.class)
        .single();
  }
}
