package com.primeinterviews.local;

import com.primeinterviews.local.home.Folders;
import com.primeinterviews.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Back to the state before the first start: data, mails, logs and secrets are gone. */
final class Reset {
  private final Home home;

  Reset(Home home) {
    this.home = home;
  }

  int run() throws IOException, InterruptedException {
    new Down(home).stop();
    // Unpacked programs and start-up caches stay: they hold no data and take a while to make.
    for (Path folder : List.of(home.data(), home.mail(), home.logs(), home.run())) {
      Folders.delete(folder);
    }
    Files.deleteIfExists(home.secrets());
    Console.say("Data, mails, logs and secrets in " + home.folder() + " are wiped.");
    return 0;
  }
}
