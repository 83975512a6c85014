package org.newsgraph.endpoint.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is allowed by name of that which reaches out of the store. Immutable.
 *
 * @param services addresses of SPARQL endpoints that {@code SERVICE} may ask
 * @param loads addresses that {@code LOAD} may fetch; one that ends in a slash allows all below it
 * @param functions IRIs of functions and property functions that are called though they load Java
 *     classes, wait or tell of the system, such as {@code java:org.example.Function}
 * @param addresses network addresses of this machine or of local networks that the host names
 *     above, {@code localhost} too, may lead to; a host that is written in digits is named by that
 */
public record Allowed(
    Set<String> services, Set<String> loads, Set<String> functions, Set<InetAddress> addresses) {

  /** Allowances, checked. */
  public Allowed {
    services.forEach(Allowed::checkWebAddress);
    loads.forEach(Allowed::checkWebAddress);
    functions.forEach(Allowed::checkAbsolute);
    services = Set.copyOf(services);
    loads = Set.copyOf(loads);
    functions = Set.copyOf(functions);
    addresses = Set.copyOf(addresses);
  }

  /** Nothing is allowed. */
  public static Allowed nothing() {
    return new Allowed(Set.of(), Set.of(), Set.of(), Set.of());
  }

  /**
   * What texts name.
   *
   * @param addresses network addresses in digits; names are not looked up
   * @throws IllegalArgumentException if one is no web address, no absolute IRI or no network
   *     address
   */
  public static Allowed of(
      Collection<String> services,
      Collection<String> loads,
      Collection<String> functions,
      Collection<String> addresses) {
    Set<InetAddress> parsed = new HashSet<>();
    addresses.forEach(text -> parsed.add(address(text)));
    return new Allowed(Set.copyOf(services), Set.copyOf(loads), Set.copyOf(functions), parsed);
  }

  /** Whether any address may be asked. */
  boolean reachesOut() {
    return !services.isEmpty() || !loads.isEmpty();
  }

  boolean service(String address) {
    return services.contains(address);
  }

  boolean load(String address) {
    return loads.contains(address)
        || isPlain(address)
            && loads.stream().anyMatch(named -> named.endsWith("/") && address.startsWith(named));
  }

  /** Whether the path names what it says, without steps upwards that another may undo. */
  private static boolean isPlain(String address) {
    try {
      URI uri = URI.create(address);
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().toLowerCase(Locale.ROOT);
      return uri.normalize().equals(uri) && !path.contains("%2e") && !path.contains("%5c");
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static void checkWebAddress(String text) {
    URI uri = URI.create(text);
    if (uri.getHost() == null || !Set.of("http", "https").contains(uri.getScheme())) {
      throw new IllegalArgumentException(
          text + " is not a web address, such as https://a.example/");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(text + " names a user; addresses are named without");
    }
  }

  private static void checkAbsolute(String text) {
    if (!URI.create(text).isAbsolute()) {
      throw new IllegalArgumentException(
          text + " is not the IRI of a function, such as java:org.example.Function");
    }
  }

  private static InetAddress address(String text) {
    if (!text.matches("[0-9.]+|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*]?")) {
      throw new IllegalArgumentException(text + " is not a network address in digits");
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException malformed) {
      throw new IllegalArgumentException(text + " is not a network address", malformed);
    }
  }
}
