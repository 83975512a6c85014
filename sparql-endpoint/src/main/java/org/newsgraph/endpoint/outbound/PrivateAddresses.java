package org.newsgraph.endpoint.outbound;

import java.net.InetAddress;

/** Network addresses that are not of the public web. */
public final class PrivateAddresses {

  private PrivateAddresses() {}

  /** Whether an address is of this machine, of a local network, or of nobody. */
  public static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    boolean ofNobody = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xf0) == 0xf0);
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared
        || ofNobody;
  }
}
