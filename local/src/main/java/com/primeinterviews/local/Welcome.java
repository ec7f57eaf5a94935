package com.primeinterviews.local;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.mailbox.Mailbox;
import com.primeinterviews.local.service.Service;

/** Where to go once everything runs. */
final class Welcome {
  private Welcome() {}

  static void print(Home home, Secrets secrets) {
    String gateway = "http://127.0.0.1:" + home.port(Service.GATEWAY.port());
    Console.say(
        """

          API        %s/docs
          Mailbox    %s
          Discovery  http://127.0.0.1:%d
          Sign in    candidate@prime.local, mentor@prime.local, admin@prime.local
                     password %s

          ./dev status | logs [service] | restart SERVICE | down; Ctrl-C stops the suite.
        """
            .formatted(
                gateway,
                Mailbox.page(home),
                home.port(Service.DISCOVERY.port()),
                secrets.demoPassword()));
    String wanted = System.getenv().getOrDefault("PRIME_DEMO_PASSWORD", "");
    if (!wanted.isBlank() && !wanted.equals(secrets.demoPassword())) {
      Console.say(
          "  PRIME_DEMO_PASSWORD came too late: the accounts exist. ./dev reset makes them anew.");
    }
  }
}
