package org.newsgraph.endpoint.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request and its reply. For one thread, and for the time of the request only. */
public final class Exchange {

  /** How much of a body that is not wanted is read away before the answer. */
  private static final long READ_AWAY = 8L * 1024 * 1024;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Connection connection;

  /** An exchange over the servlet API. */
  public Exchange(HttpServletRequest request, HttpServletResponse response, Connection connection) {
    this.request = request;
    this.response = response;
    this.connection = connection;
  }

  /** The method, as sent. */
  public String method() {
    return request.getMethod();
  }

  /** The path, as sent. */
  public String path() {
    return request.getRequestURI();
  }

  /** The address that the client asked, without the query string. */
  public String address() {
    return request.getRequestURL().toString();
  }

  /** The client's network address. */
  public String client() {
    return request.getRemoteAddr();
  }

  /** The query string, as sent; empty if there is none. */
  public String queryString() {
    String query = request.getQueryString();
    return query == null ? "" : query;
  }

  /** The parameters of the query string. */
  public Parameters query() {
    return Parameters.parse(queryString());
  }

  /** A request header's value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  /** What the client takes. */
  public Accept accept() {
    List<String> headers = Collections.list(request.getHeaders("Accept"));
    return Accept.parse(String.join(",", headers));
  }

  /** The media type of the request's body, without parameters, in lower case; empty if none. */
  public String contentType() {
    return mediaType(request.getContentType());
  }

  /** A media type without parameters, in lower case; empty for none. */
  public static String mediaType(@Nullable String type) {
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The request's body as UTF-8 text.
   *
   * @param limit the most bytes that are read
   * @throws ProblemException if it is longer, or not UTF-8
   */
  public String text(int limit) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes(limit)))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw Problem.badRequest("The body is not UTF-8.").exception();
    }
  }

  /**
   * A body, or one part of a body of several.
   *
   * @param contentType its media type, without parameters, in lower case; empty if none
   * @param content its bytes, held in memory and read once
   */
  public record Part(String contentType, InputStream content) {}

  /**
   * The request's body: the parts of {@code multipart/form-data}, or else the one that it is.
   *
   * @param limit the most bytes that are read
   * @throws ProblemException if it is longer, or its parts cannot be told apart
   */
  public List<Part> parts(int limit) throws IOException {
    if (!contentType().equals("multipart/form-data")) {
      return List.of(new Part(contentType(), new ByteArrayInputStream(bytes(limit))));
    }
    List<Part> parts = new ArrayList<>();
    try {
      for (jakarta.servlet.http.Part part : request.getParts()) {
        parts.add(new Part(mediaType(part.getContentType()), part.getInputStream()));
      }
    } catch (ServletException | IllegalStateException broken) {
      throw Problem.badRequest("The parts of the body cannot be read, or are too long.")
          .exception();
    }
    return parts;
  }

  /**
   * The request's body.
   *
   * @param limit the most bytes that are read
   * @throws ProblemException if it is longer
   */
  public byte[] bytes(int limit) throws IOException {
    InputStream body = request.getInputStream();
    if (request.getContentLengthLong() <= limit) {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length <= limit) {
        return bytes;
      }
    }
    throw Problem.tooLarge("The body may hold " + limit + " bytes.").exception();
  }

  /** The wire below. */
  public Connection connection() {
    return connection;
  }

  /** Sets a header of the reply. */
  public Exchange with(String name, String value) {
    response.setHeader(name, value);
    return this;
  }

  /** Whether the client holds the reply of this entity tag already. */
  public boolean holds(String entityTag) {
    return header("If-None-Match")
        .map(tags -> tags.equals("*") || List.of(tags.split("\\s*,\\s*")).contains(entityTag))
        .orElse(false);
  }

  /** Answers that the client's copy is still right. */
  public void sendNotModified() throws IOException {
    sendStatus(304);
  }

  /** Answers with a status and no body. */
  public void sendStatus(int status) throws IOException {
    response.setStatus(status);
    response.flushBuffer();
  }

  /** The status of the reply, as far as it is known by now. */
  public int status() {
    return response.getStatus();
  }

  /** Sends the client elsewhere; the method stays. */
  public void redirect(int status, String location) throws IOException {
    response.setHeader("Location", location);
    sendStatus(status);
  }

  /** Answers with bytes. */
  public void send(int status, String mediaType, byte[] body) throws IOException {
    ReplyStream stream = open(status, mediaType);
    stream.write(body);
    complete(stream);
  }

  /** Answers with text, in UTF-8. */
  public void send(int status, String mediaType, String body) throws IOException {
    send(status, mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with a problem document, unless the reply has begun: then the connection is cut. */
  public void send(Problem problem) throws IOException {
    if (response.isCommitted()) {
      connection.abort();
      return;
    }
    readAway();
    response.resetBuffer();
    for (String stale : List.of("ETag", "Content-Encoding", "Cache-Control")) {
      response.setHeader(stale, null);
    }
    problem.headers().forEach(response::setHeader);
    send(problem.status(), Problem.MEDIA_TYPE, problem.json());
  }

  /**
   * Reads away what is left of the body: a client that is still sending would not hear the answer
   * if the connection were closed on it. Of a body that goes on too long the connection is closed.
   */
  private void readAway() throws IOException {
    InputStream body = request.getInputStream();
    byte[] discarded = new byte[8192];
    long left = READ_AWAY;
    int read = body.read(discarded);
    while (read >= 0 && left > 0) {
      left -= read;
      read = body.read(discarded);
    }
    if (read >= 0) {
      response.setHeader("Connection", "close");
    }
  }

  /** Begins a streamed reply; {@link #complete} ends it. */
  public ReplyStream open(int status, String mediaType) {
    response.setStatus(status);
    response.setContentType(mediaType);
    return new ReplyStream(response, takesGzip());
  }

  /** Begins a reply whose bytes leave whenever they are flushed; it ends with the request. */
  public OutputStream stream(int status, String mediaType) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setHeader("Cache-Control", "no-cache");
    response.flushBuffer();
    return response.getOutputStream();
  }

  /** Ends a streamed reply well. */
  public void complete(ReplyStream stream) throws IOException {
    stream.complete();
  }

  private boolean takesGzip() {
    response.setHeader("Vary", "Accept, Accept-Encoding");
    for (String coding : header("Accept-Encoding").orElse("").split(",")) {
      String[] pieces = coding.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
      if (pieces[0].equals("gzip")) {
        return pieces.length == 1 || !pieces[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
