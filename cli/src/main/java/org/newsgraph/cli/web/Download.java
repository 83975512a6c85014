package org.newsgraph.cli.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a web address and waits for its whole answer, bounded in bytes and time. However that ends,
 * nothing is left open. Thread-safe.
 */
public final class Download {

  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final int largest;
  private final Duration patience;
  private final HttpClient client;

  /**
   * @param largest the most bytes of an answer
   * @param patience how long an answer may take, from the question to its last byte
   * @param redirects which redirects are followed
   */
  public Download(int largest, Duration patience, HttpClient.Redirect redirects) {
    this.largest = largest;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder().connectTimeout(CONNECTING).followRedirects(redirects).build();
  }

  /**
   * Sends a request.
   *
   * @return the answer, whatever its status
   * @throws IOException if there is none within the bounds; the message says why
   */
  public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(largest));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      String problem = e.getCause() == null ? null : e.getCause().getMessage();
      throw new IOException(problem == null ? "no connection" : problem, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      // Closes the connection of an answer that has not come to its end.
      answer.cancel(true);
    }
  }

  /** The bytes of an answer, which ends with its connection as soon as there are too many. */
  private static final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

    private final HttpResponse.BodySubscriber<byte[]> whole =
        HttpResponse.BodySubscribers.ofByteArray();
    private final CompletableFuture<Subscription> source = new CompletableFuture<>();
    private final int largest;
    private long bytes;

    BoundedBody(int largest) {
      this.largest = largest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return whole.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      source.complete(subscription);
      whole.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
      if (bytes <= largest) {
        whole.onNext(buffers);
      } else {
        source.join().cancel();
        whole.onError(new IOException("larger than " + (largest >> 20) + " MB"));
      }
    }

    @Override
    public void onError(Throwable problem) {
      whole.onError(problem);
    }

    @Override
    public void onComplete() {
      whole.onComplete();
    }
  }
}
