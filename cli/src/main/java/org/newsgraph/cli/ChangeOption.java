package org.newsgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.StoreException;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How a command that changes a store gets at it: directly, or, while a server holds the store,
 * through that server.
 */
final class ChangeOption {

  private static final String TOKEN = "NEWSGRAPH_TOKEN";

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "Work through the server at this address; without it through the one that holds the"
              + " store, if one does.")
  private @Nullable URI server;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "The file with the token that the server lets write; it may stand in the environment"
              + " too, as "
              + TOKEN
              + ".")
  private @Nullable Path tokenFile;

  private final Map<String, String> environment;

  /**
   * @param environment may hold the token as {@code NEWSGRAPH_TOKEN}; no option takes it, since the
   *     command lines of processes are seen by all
   */
  ChangeOption(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** What is done with a store that this process holds. */
  interface Directly<T> {
    T apply(Tdb2Store store) throws IOException, Failure;
  }

  /** What is done with a store that a server holds. */
  interface Remotely<T> {
    T apply(ServerConnection server) throws IOException, Failure;
  }

  /**
   * Does what is to be done in the one way or the other.
   *
   * @param create whether to make a store where there is none
   */
  <T> T change(boolean create, Directly<T> directly, Remotely<T> remotely)
      throws IOException, Failure {
    if (server != null) {
      return remotely.apply(connection(server));
    }
    Tdb2Store opened;
    try {
      opened = create ? store.openOrCreate() : store.open();
    } catch (StoreException e) {
      Optional<URI> holder = Tdb2Store.servedAt(store.folder());
      if (e.code() != StoreException.Code.LOCKED || holder.isEmpty()) {
        throw e;
      }
      return remotely.apply(connection(holder.get()));
    }
    try (opened) {
      return directly.apply(opened);
    }
  }

  Path folder() {
    return store.folder();
  }

  private ServerConnection connection(URI address) throws IOException, Failure {
    String shown =
        tokenFile != null
            ? Files.readString(tokenFile).strip()
            : environment.getOrDefault(TOKEN, "");
    if (shown.isEmpty()) {
      throw new Failure(
          "The server at "
              + address
              + " lets write who shows its token; name it with --token-file or "
              + TOKEN);
    }
    String text = address.toString();
    return new ServerConnection(URI.create(text.endsWith("/") ? text : text + "/"), shown);
  }
}
