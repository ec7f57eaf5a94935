package com.primeinterviews.local.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The broker's process. */
final class KafkaBroker {
  /** Always the same: a data folder that was formatted before must not be given another. */
  private static final Uuid CLUSTER = new Uuid(0x5072_696D_65L, 0x6C6F_6361_6CL);

  private KafkaBroker() {}

  /**
   * @param arguments the settings file; the file whose presence says that the broker takes requests
   */
  public static void main(String[] arguments) throws IOException {
    Path settings = Path.of(arguments[0]);
    Path ready = Path.of(arguments[1]);
    format(settings);
    KafkaRaftServer server = new KafkaRaftServer(config(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, ready), "stop"));
    server.startup();
    Files.createFile(ready);
    server.awaitShutdown();
  }

  /** Does nothing to a data folder that has been formatted before. */
  private static void format(Path settings) {
    String[] command = {
      "format",
      "--ignore-formatted",
      "--cluster-id",
      CLUSTER.toString(),
      "--config",
      settings.toString()
    };
    if (StorageTool.execute(command, System.out) != 0) {
      throw new IllegalStateException("The data folder of Kafka cannot be formatted");
    }
  }

  private static KafkaConfig config(Path settings) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(settings)) {
      properties.load(reader);
    }
    return new KafkaConfig(properties);
  }

  private static void stop(KafkaRaftServer server, Path ready) {
    try {
      Files.deleteIfExists(ready);
    } catch (IOException e) {
      System.err.println("Cannot delete " + ready + ": " + e.getMessage());
    }
    server.shutdown();
  }
}
