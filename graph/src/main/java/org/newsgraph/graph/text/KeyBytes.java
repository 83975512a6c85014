package org.newsgraph.graph.text;

import java.nio.ByteBuffer;
import org.apache.lucene.util.BytesRef;

/** Keys as the index keeps them: eight bytes each. */
final class KeyBytes {

  private KeyBytes() {}

  static BytesRef of(long... keys) {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
    bytes.asLongBuffer().put(keys);
    return new BytesRef(bytes.array());
  }

  static long[] keys(BytesRef bytes) {
    long[] keys = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asLongBuffer().get(keys);
    return keys;
  }
}
