package org.newsgraph.endpoint.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Network addresses that are not of the public web. */
public final class PrivateAddresses {

  private PrivateAddresses() {}

  /**
   * Those of a host's addresses that are of this machine, of a local network, or of nobody.
   *
   * @param host a name, or an address, in brackets or not
   */
  public static List<InetAddress> of(String host) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(host.replaceAll("^\\[|]$", "")))
        .filter(PrivateAddresses::has)
        .toList();
  }

  /** Whether the address is of this machine, of a local network, or of nobody. */
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
