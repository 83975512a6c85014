package org.newsgraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.endpoint.outbound.Allowed;
import picocli.CommandLine.Option;

/** What queries and updates may reach beside the store: nothing but what is named. */
final class AllowOptions {

  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      split = ",",
      description = "Lets SERVICE ask this SPARQL endpoint; several by commas.")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--allow-load",
      paramLabel = "URL",
      split = ",",
      description = "Lets LOAD fetch this address, or all below it if it ends in a slash.")
  private List<String> loads = new ArrayList<>();

  @Option(
      names = "--allow-function",
      paramLabel = "IRI",
      split = ",",
      description = "Lets queries call this function, such as java:org.example.Function.")
  private List<String> functions = new ArrayList<>();

  @Option(
      names = "--allow-address",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "Lets the hosts named above lead to this address of this machine or a local network.")
  private List<String> addresses = new ArrayList<>();

  /**
   * What is named.
   *
   * @throws IllegalArgumentException if something named is not what it should be
   */
  Allowed allowed() {
    return Allowed.of(services, loads, functions, addresses);
  }
}
