package org.newsgraph.endpoint.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.protocol.EntityTags;
import org.newsgraph.graph.QuadStore;

/** Answers with a record as JSON, unless the client holds the answer already. Thread-safe. */
final class JsonReply {

  private static final String MEDIA_TYPE = "application/json";

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();
  private final QuadStore store;
  private final EntityTags tags;

  JsonReply(QuadStore store, EntityTags tags) {
    this.store = store;
    this.tags = tags;
  }

  /** Answers with what is read from the store in one transaction. */
  void send(Exchange exchange, Function<DatasetGraph, ?> reading) throws IOException {
    send(exchange, () -> store.read(reading::apply));
  }

  /** Answers with what {@code answer} gives: it is asked after the tag is made, so never older. */
  void send(Exchange exchange, Supplier<?> answer) throws IOException {
    String tag = tags.tag(exchange.path(), exchange.queryString());
    exchange.with("ETag", tag).with("Cache-Control", "no-cache");
    if (exchange.holds(tag)) {
      exchange.sendNotModified();
      return;
    }
    exchange.send(200, MEDIA_TYPE, mapper.writeValueAsBytes(answer.get()));
  }
}
