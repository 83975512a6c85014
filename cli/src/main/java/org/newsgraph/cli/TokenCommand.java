package org.newsgraph.cli;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.newsgraph.endpoint.protocol.Access;
import picocli.CommandLine.Command;

/** {@code newsgraph token}: a new token to write with. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a token for those who may write, and its hash for the server.",
      "The token is shown this once: hand it to who shall write, and start the server with",
      "--token-hash HASH or with token-hash=HASH in its --config file."
    })
final class TokenCommand implements Callable<Integer> {

  private static final int BYTES = 32;

  private final Terminal terminal;

  TokenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    terminal.out().println("token       " + token);
    terminal.out().println("token-hash  " + Access.hashOf(token));
    return 0;
  }
}
