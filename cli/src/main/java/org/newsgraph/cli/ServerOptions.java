package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.protocol.QueryLimits;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.endpoint.server.Tls;
import org.newsgraph.extractor.rdf.IriScheme;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command serves, to whom, and how much it gives. */
final class ServerOptions {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, 0 for any free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "3330",
      converter = PortNumber.class)
  private int port = ServerSettings.PORT;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches).",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--token-hash",
      paramLabel = "HASH",
      description = "Lets who shows the token of this hash write; see 'newsgraph token'.")
  private @Nullable String tokenHash;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Lets who shows the token in this file write.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "Speaks HTTPS with the key and certificates of this PKCS #12 file.")
  private @Nullable Path keystore;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "The file with the keystore's password.")
  private @Nullable Path keystorePassword;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      description =
          "The beginning of the IRIs whose path the server answers (default: ${DEFAULT-VALUE}).",
      defaultValue = IriScheme.DEFAULT_BASE)
  private String base = IriScheme.DEFAULT_BASE;

  @Option(
      names = "--query-timeout",
      paramLabel = "SECONDS",
      description = "How long a query runs that names no time (default: ${DEFAULT-VALUE}).",
      defaultValue = "30")
  private int timeout = 30;

  @Option(
      names = "--longest-timeout",
      paramLabel = "SECONDS",
      description = "The longest time that a query may name (default: ${DEFAULT-VALUE}).",
      defaultValue = "300")
  private int longestTimeout = 300;

  @Option(
      names = "--concurrent-queries",
      paramLabel = "N",
      description = "How many queries run at a time (default: ${DEFAULT-VALUE}).",
      defaultValue = "16")
  private int concurrent = 16;

  @Option(
      names = "--reply-megabytes",
      paramLabel = "N",
      description = "The longest reply to a query (default: ${DEFAULT-VALUE}).",
      defaultValue = "16384")
  private long replyMegabytes = 16_384;

  @Option(
      names = "--slow-query",
      paramLabel = "SECONDS",
      description = "Logs queries that take as long (default: ${DEFAULT-VALUE}).",
      defaultValue = "5")
  private int slow = 5;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Writes a line for each request; yyyy_mm_dd in the name begins one a day.")
  private @Nullable Path accessLog;

  @Mixin private AllowOptions allow = new AllowOptions();

  ServerSettings settings() throws IOException, Failure {
    try {
      ServerSettings settings =
          ServerSettings.standard()
              .withHost(host)
              .withPort(port)
              .withBase(base)
              .withLimits(limits())
              .withAccess(access())
              .withAllowed(allow.allowed());
      if (accessLog != null) {
        settings = settings.withAccessLog(accessLog);
      }
      Optional<Tls> tls = tls();
      return tls.isPresent() ? settings.withTls(tls.get()) : settings;
    } catch (IllegalArgumentException e) {
      throw new Failure(OneLine.of(e.getMessage()), e);
    }
  }

  private QueryLimits limits() {
    return QueryLimits.standard()
        .withTimeouts(Duration.ofSeconds(timeout), Duration.ofSeconds(longestTimeout))
        .withConcurrent(concurrent)
        .withReplyBytes(replyMegabytes << 20)
        .withSlow(Duration.ofSeconds(slow));
  }

  private Access access() throws IOException, Failure {
    if (tokenHash != null && tokenFile != null) {
      throw new Failure("Give either --token-hash or --token-file");
    } else if (tokenHash != null) {
      return Access.byHash(tokenHash);
    } else if (tokenFile != null) {
      return Access.byToken(Files.readString(tokenFile).strip());
    }
    return Access.readOnly();
  }

  private Optional<Tls> tls() throws IOException, Failure {
    if (keystore == null) {
      return Optional.empty();
    } else if (keystorePassword == null) {
      throw new Failure("--tls-keystore needs --tls-password-file");
    } else if (!Files.isReadable(keystore)) {
      throw new Failure(keystore + ": no such file, or not to be read; check --tls-keystore");
    }
    return Optional.of(new Tls(keystore, Files.readString(keystorePassword).strip()));
  }
}
