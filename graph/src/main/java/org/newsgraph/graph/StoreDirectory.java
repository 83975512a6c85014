package org.newsgraph.graph;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store's folder, held by this process while it is open: a marker file that tells the format, a
 * lock file, and the database in a folder of its own.
 */
final class StoreDirectory implements AutoCloseable {

  /** The number of the format that this version reads and writes. */
  static final int FORMAT = 2;

  private static final Logger LOG = LoggerFactory.getLogger(StoreDirectory.class);

  private static final String MARKER = "newsgraph.properties";
  private static final String LOCK = "newsgraph.lock";
  private static final String SERVED = "served at ";
  private static final String COMPACTED = "newsgraph.compacted";

  private final Path folder;
  private final FileChannel channel;

  private StoreDirectory(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes hold of the store at {@code folder}.
   *
   * @param create whether to make one where there is none
   * @throws StoreException if there is none, it is held by another, or it is no store of this
   *     format
   */
  static StoreDirectory open(Path folder, boolean create) {
    try {
      return openUnchecked(folder, create);
    } catch (AccessDeniedException e) {
      throw new StoreException(
          StoreException.Code.NO_ACCESS,
          "No permission to use the store " + folder + " (" + e.getMessage() + ")",
          e);
    } catch (FileSystemException e) {
      throw new StoreException(
          StoreException.Code.NO_ACCESS,
          "The store " + folder + " cannot be used: " + e.getMessage(),
          e);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Code.DAMAGED,
          "The store " + folder + " cannot be read: " + e.getMessage(),
          e);
    }
  }

  private static StoreDirectory openUnchecked(Path folder, boolean create) throws IOException {
    if (!Files.exists(folder)) {
      if (!create) {
        throw new StoreException(
            StoreException.Code.MISSING,
            "There is no store at " + folder + "; ingest some articles first");
      }
      Files.createDirectories(folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new StoreException(
          StoreException.Code.NOT_A_STORE, folder + " is a file, not the folder of a store");
    }
    boolean marked = Files.exists(folder.resolve(MARKER));
    if (!marked) {
      checkEmpty(folder, create);
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      lock(folder, channel);
      if (marked) {
        checkFormat(folder);
      } else {
        Files.writeString(folder.resolve(MARKER), "format=" + FORMAT + "\n");
      }
      return new StoreDirectory(folder, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void checkEmpty(Path folder, boolean create) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> foreign = files.filter(file -> !file.endsWith(LOCK)).toList();
      if (!foreign.isEmpty()) {
        throw new StoreException(
            StoreException.Code.NOT_A_STORE,
            folder + " is not a newsgraph store and holds other files; name another folder");
      }
    }
    if (!create) {
      throw new StoreException(
          StoreException.Code.MISSING,
          "There is no store at " + folder + "; ingest some articles first");
    }
  }

  private static void lock(Path folder, FileChannel channel) throws IOException {
    FileLock lock = tryLock(channel);
    if (lock == null) {
      String holder = Files.readString(folder.resolve(LOCK)).strip().replace("\n", ", ");
      throw new StoreException(
          StoreException.Code.LOCKED,
          "The store "
              + folder
              + " is in use by another process"
              + (holder.isEmpty() ? "" : " (" + holder + ")")
              + "; end that process first");
    }
    hold(channel, "");
  }

  private static void hold(FileChannel channel, String more) throws IOException {
    String holder = "pid " + ProcessHandle.current().pid() + more;
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** Notes beside the lock where the holder can be reached. */
  void announce(URI address) {
    try {
      hold(channel, "\n" + SERVED + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where who holds the store can be reached, if that was announced. */
  static Optional<URI> announced(Path folder) {
    try {
      return Files.readString(folder.resolve(LOCK))
          .lines()
          .filter(line -> line.startsWith(SERVED))
          .map(line -> URI.create(line.substring(SERVED.length())))
          .findFirst();
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** The lock, or null where another process or another part of this one holds it. */
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void checkFormat(Path folder) throws IOException {
    Properties marker = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(MARKER))) {
      marker.load(reader);
    }
    String format = marker.getProperty("format", "none");
    if (!format.equals(Integer.toString(FORMAT))) {
      throw new StoreException(
          StoreException.Code.OTHER_VERSION,
          "The store "
              + folder
              + " has format "
              + format
              + ", this version writes format "
              + FORMAT
              + "; ingest into a new store");
    }
  }

  /** The folder of the database's files. */
  DatabaseFolder database() {
    return new DatabaseFolder(folder.resolve("tdb2"));
  }

  /** The folder of the full-text index. */
  Path text() {
    return folder.resolve("text");
  }

  /** The folder of the commits' patches. */
  Path changes() {
    return changes(folder);
  }

  /** The folder of the commits' patches of the store at {@code folder}. */
  static Path changes(Path folder) {
    return folder.resolve("changes");
  }

  /** The store's folder. */
  Path folder() {
    return folder;
  }

  /**
   * The state after the last compaction, or that of an empty store.
   *
   * @param needed what the store needs of the database's files, in bytes
   * @param commit the number of the last commit before it
   */
  record Compacted(long needed, long commit) {}

  /** The state after the last compaction; where its note is lost, the next one comes sooner. */
  Compacted compacted() {
    Path note = folder.resolve(COMPACTED);
    if (!Files.exists(note)) {
      return new Compacted(0, 0);
    }
    try {
      String[] numbers = Files.readString(note).strip().split(" ");
      return new Compacted(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      LOG.warn("{} cannot be read and is taken for that of an empty store: {}", note, e.toString());
      return new Compacted(0, 0);
    }
  }

  /** Notes that the database has just been compacted. */
  void compacted(long needed, long commit) {
    try {
      Path draft = folder.resolve(COMPACTED + ".part");
      Files.writeString(draft, needed + " " + commit + "\n");
      Files.move(draft, folder.resolve(COMPACTED), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes free on the disk that holds the store. */
  long freeBytes() {
    return folder.toFile().getUsableSpace();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Code.DAMAGED, "The store " + folder + " cannot be released", e);
    }
  }
}
