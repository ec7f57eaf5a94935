package com.primeinterviews.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading itself is proven against a real broker, see the tests of platform-test. */
class RevocationReaderTest {

  @Test
  @Timeout(20)
  void aBrokerThatIsAwayStopsNeitherStartNorStop() throws InterruptedException {
    var tried = new CountDownLatch(1);
    var reader =
        new RevocationReader(
            () -> {
              tried.countDown();
              return new KafkaConsumer<>(
                  Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 60_000),
                  new StringDeserializer(),
                  new StringDeserializer());
            },
            message -> {},
            Clock.systemUTC());
    reader.start();
    assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(reader.isRunning()).isTrue();
    reader.stop();
    assertThat(reader.isRunning()).isFalse();
  }
}
