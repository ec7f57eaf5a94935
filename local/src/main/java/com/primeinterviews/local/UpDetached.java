package com.primeinterviews.local;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.LauncherLock;
import com.primeinterviews.local.process.BackgroundProcess;
import com.primeinterviews.local.process.Jvm;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts the launcher in the background and returns when the suite is healthy. */
final class UpDetached {
  private final Home home;

  UpDetached(Home home) {
    this.home = home;
  }

  int run() throws IOException, InterruptedException {
    home.prepare();
    LauncherLock.takeOrRefuse(home).close();
    Files.deleteIfExists(Up.readyFile(home));
    Path log = home.log("launcher");
    Files.deleteIfExists(log);
    Process launcher = BackgroundProcess.start(command(), home.folder(), Map.of(), log);
    long shown = 0;
    while (!Files.exists(Up.readyFile(home))) {
      boolean ended = !launcher.isAlive();
      shown = show(log, shown);
      if (ended) {
        return launcher.exitValue() == 0 ? 1 : launcher.exitValue();
      }
      Thread.sleep(200);
    }
    show(log, shown);
    Console.say(
        "It runs in the background (launcher " + launcher.pid() + "): ./dev down stops it.");
    return 0;
  }

  private List<String> command() {
    return Jvm.command(
        "-Xms32m",
        "-Xmx256m",
        "-Dprime.root=" + home.project(),
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "up");
  }

  /** Passes on what the launcher has written since; answers how much has been shown. */
  private static long show(Path log, long shown) throws IOException {
    if (!Files.exists(log)) {
      return shown;
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] news = new byte[(int) (file.length() - shown)];
      file.seek(shown);
      file.readFully(news);
      System.out.write(news, 0, news.length);
      System.out.flush();
      return shown + news.length;
    }
  }
}
