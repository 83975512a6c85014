package org.newsgraph.benchmark;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;

/** Whether a server has begun to answer. */
final class Answering {

  private static final int TRIES = 600;

  private Answering() {}

  /** Returns when it answers; waits five minutes at most. */
  static void await(URI endpoint) throws IOException, InterruptedException {
    for (int tries = 0; !answers(endpoint); tries++) {
      if (tries == TRIES) {
        throw new IOException(endpoint + " does not answer");
      }
      Thread.sleep(500);
    }
  }

  private static boolean answers(URI endpoint) throws IOException {
    try (Connection connection = new Connection(endpoint)) {
      connection.post("application/sparql-query", "*/*", "", "ASK {}");
      return true;
    } catch (ConnectException notYet) {
      return false;
    }
  }
}
