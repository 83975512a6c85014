package org.newsgraph.graph;

import java.io.IOException;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The room that a store's disk has left.
 *
 * @param place what the store is called
 * @param freeBytes tells how much room is left
 */
record DiskRoom(String place, LongSupplier freeBytes) {

  private static final long RESERVE_BYTES = 256L << 20;

  /**
   * Runs what writes, refusing it before the disk is full: the files are mapped into memory, and a
   * page that finds no room there ends in an error of the whole machine.
   *
   * @throws StoreException if there is no room
   */
  <T> T within(Supplier<T> work) {
    if (freeBytes.getAsLong() < RESERVE_BYTES) {
      throw full(null);
    }
    try {
      return work.get();
    } catch (InternalError e) {
      throw full(e);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof IOException && message.contains("no space left")) {
          throw full(e);
        }
      }
      throw e;
    }
  }

  private StoreException full(@Nullable Throwable cause) {
    String message =
        "The disk of the store "
            + place
            + " is full: what was not committed is not stored; make room";
    return cause == null
        ? new StoreException(StoreException.Code.DISK_FULL, message)
        : new StoreException(StoreException.Code.DISK_FULL, message, cause);
  }
}
