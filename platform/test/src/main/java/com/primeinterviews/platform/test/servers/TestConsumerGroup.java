package com.primeinterviews.platform.test.servers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer group of this test process that starts where the topics end now: events of earlier
 * tests on the shared broker are not seen, and none that is sent from now on is missed.
 */
final class TestConsumerGroup {

  private TestConsumerGroup() {}

  static String create(String service) {
    var group = service + "-" + UUID.randomUUID();
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.get().kafkaServers());
    try (var admin = Admin.create(settings)) {
      var topics = admin.listTopics().names().get();
      var ends = new HashMap<TopicPartition, OffsetSpec>();
      admin.describeTopics(topics).allTopicNames().get().values().stream()
          .flatMap(
              topic ->
                  topic.partitions().stream()
                      .map(partition -> new TopicPartition(topic.name(), partition.partition())))
          .forEach(partition -> ends.put(partition, OffsetSpec.latest()));
      var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
      admin
          .listOffsets(ends)
          .all()
          .get()
          .forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end.offset())));
      if (!offsets.isEmpty()) {
        admin.alterConsumerGroupOffsets(group, offsets).all().get();
      }
      return group;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The consumer group could not be prepared", e);
    }
  }
}
