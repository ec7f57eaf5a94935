package com.primeinterviews.local.server;

import com.primeinterviews.local.component.Component;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.BackgroundProcess;
import com.primeinterviews.local.process.Jvm;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka broker, which is its own controller. It is a process of its own: that costs some 50
 * MB more than inside the launcher, and a broker that fails, or is killed in a drill, takes nothing
 * with it and can be started again by itself.
 */
public final class Kafka implements Component {
  public static final int PORT = 19092;
  public static final int CONTROLLER_PORT = 19093;

  private final Home home;
  private final Path data;
  private final Path ready;

  public Kafka(Home home) {
    this.home = home;
    this.data = home.data().resolve("kafka");
    this.ready = home.run().resolve("kafka.ready");
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public List<Integer> ports() {
    return List.of(home.port(PORT), home.port(CONTROLLER_PORT));
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public ProcessIdentity start() throws IOException {
    Files.createDirectories(data);
    Files.deleteIfExists(ready);
    Path settings = data.resolve("server.properties");
    Files.writeString(settings, settings());
    List<String> command =
        Jvm.command(
            "-Xmx160m",
            "-Xmn32m",
            "-XX:MaxDirectMemorySize=48m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-cp",
            System.getProperty("java.class.path"),
            KafkaBroker.class.getName(),
            settings.toString(),
            ready.toString());
    return Jvm.identity(
        BackgroundProcess.start(command, home.project(), Map.of(), home.log(name())));
  }

  /** One broker: every internal topic has one copy and few partitions. */
  private String settings() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    controller.listener.names=CONTROLLER
    inter.broker.listener.name=PLAINTEXT
    log.dirs=%3$s
    num.partitions=3
    offsets.topic.num.partitions=5
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=2
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    log.segment.bytes=16777216
    log.cleaner.dedupe.buffer.size=4194304
    num.network.threads=2
    num.io.threads=2
    """
        .formatted(home.port(PORT), home.port(CONTROLLER_PORT), data.resolve("log"));
  }

  /** The broker says so itself: its port is open before it takes requests. */
  @Override
  public boolean isHealthy() {
    return Files.exists(ready);
  }
}
