package com.primeinterviews.platform.test.servers;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real SMTP server of this test process, which keeps what it is given. */
public final class TestMail {

  private static final GreenMail SERVER = start();

  private TestMail() {}

  public static GreenMail server() {
    return SERVER;
  }

  private static GreenMail start() {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }
}
