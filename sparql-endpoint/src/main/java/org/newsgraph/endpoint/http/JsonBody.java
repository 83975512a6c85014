package org.newsgraph.endpoint.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;

/** Bodies in JSON, taken and given. Immutable and thread-safe. */
public final class JsonBody {

  private static final String MEDIA_TYPE = "application/json";

  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * The request's body.
   *
   * @param limit the most bytes that are read
   * @throws ProblemException if it is longer, or not JSON
   */
  public JsonNode read(Exchange exchange, int limit) throws IOException {
    try {
      return mapper.readTree(exchange.bytes(limit));
    } catch (JsonProcessingException | CharConversionException malformed) {
      throw Problem.badRequest("The body is not JSON.").exception();
    }
  }

  /** Answers with {@code value} as Jackson writes it. */
  public void send(Exchange exchange, int status, Object value) throws IOException {
    exchange.send(status, MEDIA_TYPE, mapper.writeValueAsBytes(value));
  }
}
