package org.newsgraph.cli;

import org.newsgraph.endpoint.server.ServerSettings;
import picocli.CommandLine.Option;

/** Where a command serves. */
final class AddressOptions {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, 0 for any free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "3330")
  private int port = ServerSettings.PORT;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches).",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  ServerSettings settings() throws Failure {
    try {
      return ServerSettings.standard().withHost(host).withPort(port);
    } catch (IllegalArgumentException e) {
      throw new Failure(OneLine.of(e.getMessage()), e);
    }
  }
}
