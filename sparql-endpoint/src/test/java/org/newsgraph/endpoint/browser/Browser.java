package org.newsgraph.endpoint.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.newsgraph.endpoint.Client;

/**
 * A headless Chromium, driven over the DevTools protocol. Its program is {@code chromium} on the
 * path, or what the system property {@code browser} names.
 */
final class Browser implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Path profile;
  private final Process process;
  private final WebSocket socket;

  Browser() throws IOException {
    profile = Files.createTempDirectory("newsgraph-browser");
    process =
        new ProcessBuilder(
                System.getProperty("browser", "chromium"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1440,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    HttpClient http = HttpClient.newHttpClient();
    Path portFile = profile.resolve("DevToolsActivePort");
    await(() -> Files.exists(portFile) && lines(portFile).size() > 1, "the browser to start");
    String port = lines(portFile).get(0);
    JsonNode targets =
        mapper.readTree(
            new Client(URI.create("http://127.0.0.1:" + port + "/")).get("json").body());
    String address = targets.get(0).get("webSocketDebuggerUrl").asText();
    socket = http.newWebSocketBuilder().buildAsync(URI.create(address), new Receiver()).join();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      send(domain + ".enable", mapper.createObjectNode());
    }
  }

  void open(URI address) {
    send("Page.navigate", mapper.createObjectNode().put("url", "about:blank"));
    send("Page.navigate", mapper.createObjectNode().put("url", address.toString()));
  }

  /** Gives the page another size, in CSS pixels. */
  void resize(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        mapper
            .createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /** The value of a JavaScript expression. */
  JsonNode value(String expression) {
    ObjectNode parameters =
        mapper.createObjectNode().put("expression", expression).put("returnByValue", true);
    JsonNode result = send("Runtime.evaluate", parameters);
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** Waits until the expression is true. */
  void until(String expression) {
    await(() -> value("Boolean(" + expression + ")").asBoolean(), expression);
  }

  void type(String text) {
    send("Input.insertText", mapper.createObjectNode().put("text", text));
  }

  void press(String key) {
    int code = key.equals("Enter") ? 13 : 0;
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode parameters =
          mapper.createObjectNode().put("type", type).put("key", key).put("code", key);
      parameters.put("windowsVirtualKeyCode", code);
      if (key.equals("Enter") && type.equals("keyDown")) {
        parameters.put("text", "\r");
      } else if (key.length() == 1 && type.equals("keyDown")) {
        parameters.put("text", key);
      }
      send("Input.dispatchKeyEvent", parameters);
    }
  }

  void click(String selector) {
    JsonNode box =
        value(
            "(() => { const box = document.querySelector("
                + quoted(selector)
                + ").getBoundingClientRect();"
                + " return [box.x + box.width / 2, box.y + box.height / 2] })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      send(
          "Input.dispatchMouseEvent",
          mapper
              .createObjectNode()
              .put("type", type)
              .put("x", box.get(0).asDouble())
              .put("y", box.get(1).asDouble())
              .put("button", "left")
              .put("clickCount", 1));
    }
  }

  /** What the browser has told of this kind so far. */
  List<JsonNode> events(String method) {
    return events.stream().filter(event -> event.get("method").asText().equals(method)).toList();
  }

  @Override
  public void close() throws IOException {
    // Chromium's own processes write to the profile for a moment longer than the first one lives.
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> child.onExit().join());
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private String quoted(String text) {
    try {
      return mapper.writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private JsonNode send(String method, ObjectNode parameters) {
    int number = numbers.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(number, answer);
    ObjectNode message = mapper.createObjectNode().put("id", number).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition, String what) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain for " + what);
      }
      Thread.onSpinWait();
    }
  }

  private final class Receiver implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        accept(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(part);
    }

    private void accept(String message) {
      try {
        JsonNode node = mapper.readTree(message);
        if (!node.has("id")) {
          events.add(node);
          return;
        }
        CompletableFuture<JsonNode> answer = answers.remove(node.get("id").asInt());
        if (answer != null) {
          answer.complete(node.has("result") ? node.get("result") : node);
        }
      } catch (JsonProcessingException broken) {
        throw new AssertionError(broken);
      }
    }
  }
}
