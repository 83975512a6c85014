package org.newsgraph.endpoint.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.newsgraph.endpoint.http.Handler;

/** The files of the page by path, as {@code assets.properties} lists them. Thread-safe. */
public final class Assets {

  private static final String LIST = "assets.properties";

  private Assets() {}

  /** What answers each path. A listed file that is missing is a fault of the build and throws. */
  public static Map<String, Handler> handlers() {
    Properties list = new Properties();
    try (InputStream in = open(LIST)) {
      list.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, Handler> handlers = new TreeMap<>();
    for (String path : list.stringPropertyNames()) {
      handlers.put(path, read(list.getProperty(path)));
    }
    return handlers;
  }

  private static Handler read(String file) {
    try (InputStream in = open(file)) {
      byte[] content = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      String tag = "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
      String type = mediaType(file);
      return exchange -> {
        exchange.with("ETag", tag).with("Cache-Control", "no-cache");
        if (exchange.holds(tag)) {
          exchange.sendNotModified();
        } else {
          exchange.send(200, type, content);
        }
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Assets.class.getResourceAsStream(file), file);
  }

  private static String mediaType(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html;charset=utf-8";
      case "css" -> "text/css;charset=utf-8";
      case "js" -> "text/javascript;charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "yaml" -> "application/yaml";
      default -> "application/octet-stream";
    };
  }
}
