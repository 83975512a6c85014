package org.newsgraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked ends within its bounds, and so does what the server sends. */
class DownloadTest {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;

  DownloadTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.createContext("/whole", answering("临江".getBytes(StandardCharsets.UTF_8)));
    server.createContext("/endless", endless(new byte[1 << 16], 0));
    server.createContext("/slow", endless(new byte[1], 20));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAnswerIsGivenWhole() throws IOException {
    HttpResponse<byte[]> answer = download(1 << 20, 60).send(request("whole"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("临江");
  }

  @Test
  void anAnswerOfTooManyBytesEndsWithItsConnection() throws InterruptedException {
    Download download = download(1 << 20, 60);

    assertThatThrownBy(() -> download.send(request("endless"))).hasMessage("larger than 1 MB");
    assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void anAnswerThatTakesTooLongEndsWithItsConnection() throws InterruptedException {
    Download download = download(1 << 20, 1);

    assertThatThrownBy(() -> download.send(request("slow"))).hasMessage("no answer within 1 s");
    assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
  }

  private static Download download(int largest, int seconds) {
    return new Download(largest, Duration.ofSeconds(seconds), HttpClient.Redirect.NEVER);
  }

  private HttpRequest request(String path) {
    int port = server.getAddress().getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + path)).build();
  }

  private static HttpHandler answering(byte[] body) {
    return exchange -> {
      try (exchange) {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
    };
  }

  /** Sends pieces until nobody takes them any more. */
  private HttpHandler endless(byte[] piece, long pauseMillis) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (exchange) {
        send(exchange, piece, pauseMillis);
      } catch (IOException hasLeft) {
        closed.countDown();
      }
    };
  }

  private static void send(HttpExchange exchange, byte[] piece, long pauseMillis)
      throws IOException {
    OutputStream out = exchange.getResponseBody();
    while (true) {
      out.write(piece);
      out.flush();
      try {
        Thread.sleep(pauseMillis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
