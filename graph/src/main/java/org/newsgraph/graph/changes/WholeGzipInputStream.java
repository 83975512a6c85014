package org.newsgraph.graph.changes;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A compressed file, read to its end or not at all: RIOT takes an {@link EOFException} for the end
 * of what it reads, so that a file that was cut short would be read as a shorter one. For one
 * thread.
 */
public final class WholeGzipInputStream extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  private WholeGzipInputStream(InputStream in) {
    super(in);
  }

  /**
   * What the file holds; to be closed. Reading on past a place where it was cut off or damaged
   * throws a {@link ZipException}.
   *
   * @throws ZipException if the file is not compressed, or is cut off at once
   * @throws IOException if it is not there or cannot be read
   */
  public static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      return new WholeGzipInputStream(new GZIPInputStream(bytes, BUFFER));
    } catch (EOFException e) {
      bytes.close();
      throw cut(e);
    } catch (ZipException e) {
      bytes.close();
      throw e;
    }
  }

  /**
   * Whether the file is there to its end, its checksum included.
   *
   * @throws IOException if it cannot be read at all
   */
  static boolean isWhole(Path file) throws IOException {
    try (InputStream in = open(file)) {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (ZipException cut) {
      return false;
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (EOFException e) {
      throw cut(e);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (EOFException e) {
      throw cut(e);
    }
  }

  private static ZipException cut(EOFException e) {
    ZipException cut = new ZipException("it is cut off");
    cut.initCause(e);
    return cut;
  }
}
