package org.newsgraph.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a port. */
final class PortNumber implements ITypeConverter<Integer> {

  private static final int LARGEST = 65_535;

  @Override
  public Integer convert(String text) {
    // Six digits cannot be too many for a number.
    int port = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : LARGEST + 1;
    if (port > LARGEST) {
      throw new TypeConversionException("'" + text + "' is no port: a number from 0 to 65535");
    }
    return port;
  }
}
