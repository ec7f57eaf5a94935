package com.primeinterviews.session.busy.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The names of the Internet. */
interface HostNames {

  /** All addresses of a host; at least one. */
  InetAddress[] addressesOf(String host) throws UnknownHostException;
}
