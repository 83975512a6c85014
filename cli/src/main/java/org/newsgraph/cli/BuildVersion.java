package org.newsgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that this program was built as. */
final class BuildVersion implements IVersionProvider {

  private static final String FILE = "version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Objects.requireNonNull(BuildVersion.class.getResourceAsStream(FILE))) {
      build.load(in);
    }
    return new String[] {"newsgraph " + build.getProperty("version")};
  }
}
