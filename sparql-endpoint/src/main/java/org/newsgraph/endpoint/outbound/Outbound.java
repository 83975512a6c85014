package org.newsgraph.endpoint.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.newsgraph.endpoint.http.Exchange;
import org.newsgraph.endpoint.http.Problem;
import org.newsgraph.endpoint.http.ProblemException;

/**
 * Asks addresses that are allowed by name: answers bounded in time and size, no redirects, no
 * private address that is not named. Thread-safe.
 */
public final class Outbound {

  private static final int MOST_BYTES = 64 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 50;

  private final Allowed allowed;
  private final Optional<HttpClient> client;

  /** Reaches what is allowed. */
  public Outbound(Allowed allowed) {
    this.allowed = allowed;
    this.client =
        allowed.reachesOut()
            ? Optional.of(
                HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build())
            : Optional.empty();
  }

  /** What is allowed. */
  public Allowed allowed() {
    return allowed;
  }

  /**
   * A whole answer.
   *
   * @param mediaType its media type without parameters, in lower case; empty if none
   * @param body its bytes, held in memory and read once
   */
  record Reply(String mediaType, InputStream body) {}

  /**
   * Sends a request and waits for the whole answer.
   *
   * @param stopped whether the answer is no longer wanted
   * @throws ProblemException 403 for a private address, 502 for anything but an answer of success
   */
  Reply send(HttpRequest request, BooleanSupplier stopped) {
    checkPublic(request.uri());
    CompletableFuture<HttpResponse<InputStream>> head =
        client.orElseThrow().sendAsync(request, BodyHandlers.ofInputStream());
    CompletableFuture<Reply> whole = head.thenApply(Outbound::read);
    try {
      return await(whole, stopped);
    } catch (TimeoutException late) {
      throw failed(request.uri(), "no answer in time");
    } catch (ExecutionException broken) {
      Throwable cause = broken.getCause() == null ? broken : broken.getCause();
      String message = cause.getMessage();
      throw failed(request.uri(), message == null ? "no connection" : message);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failed(request.uri(), "interrupted");
    } finally {
      giveUp(head);
    }
  }

  private static Reply await(CompletableFuture<Reply> whole, BooleanSupplier stopped)
      throws ExecutionException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return whole.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (stopped.getAsBoolean() || System.nanoTime() - end >= 0) {
          throw notYet;
        }
      }
    }
  }

  /** Ends what is under way: the connection, and through it whoever still reads from it. */
  private static void giveUp(CompletableFuture<HttpResponse<InputStream>> head) {
    head.cancel(true);
    if (!head.isCompletedExceptionally()) {
      try {
        head.join().body().close();
      } catch (IOException closedAlready) {
        // What is closed already needs no closing; the answer, or why there is none, is told above.
      }
    }
  }

  private static Reply read(HttpResponse<InputStream> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("it answers with status " + response.statusCode());
    }
    try (InputStream in = response.body()) {
      byte[] body = in.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new IllegalStateException("its answer is longer than " + MOST_BYTES + " bytes");
      }
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Reply(Exchange.mediaType(type), new ByteArrayInputStream(body));
    } catch (IOException broken) {
      throw new UncheckedIOException("its answer broke off", broken);
    }
  }

  /**
   * Refuses a host that leads to a private address, unless it is named. The virtual machine keeps
   * what a name leads to for a while, so that the connection goes where was looked.
   */
  private void checkPublic(URI address) {
    String host = address.getHost().replaceAll("^\\[|]$", "");
    if (host.matches("[0-9.]+|[0-9A-Fa-f:.]*:.*")) {
      // Whoever allowed these digits has named the address.
      return;
    }
    try {
      if (!allowed.addresses().containsAll(PrivateAddresses.of(host))) {
        throw Problem.forbidden(
                "The host " + host + " is at a private address, which is not allowed here.")
            .exception();
      }
    } catch (UnknownHostException unknown) {
      throw failed(address, "no such host");
    }
  }

  static ProblemException failed(URI address, String why) {
    return Problem.of(502, "Bad gateway", "Asking " + address + " failed: " + why + ".")
        .exception();
  }
}
