package org.newsgraph.endpoint.server;

import java.nio.file.Path;

/**
 * With what the server proves who it is.
 *
 * @param keystore a PKCS #12 file with the server's key and certificates
 * @param password the file's password
 */
public record Tls(Path keystore, String password) {

  /** The file without the password, for logs. */
  @Override
  public String toString() {
    return "Tls[" + keystore + "]";
  }
}
