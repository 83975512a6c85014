package org.newsgraph.endpoint.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.newsgraph.endpoint.http.Accept;

/**
 * A format, and the one of its media types that the client knows it by.
 *
 * @param format the format
 * @param mediaType what stands in {@code Content-Type}
 */
public record Chosen<F>(F format, String mediaType) {

  /** The value of {@code Content-Type}, with the charset where the type has one. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }

  static <F> Optional<Chosen<F>> named(
      String name,
      F[] formats,
      Function<F, List<String>> names,
      Function<F, List<String>> mediaTypes) {
    for (F format : formats) {
      List<String> types = mediaTypes.apply(format);
      if (names.apply(format).contains(name)) {
        return Optional.of(new Chosen<>(format, types.get(0)));
      }
      if (types.contains(name)) {
        return Optional.of(new Chosen<>(format, name));
      }
    }
    return Optional.empty();
  }

  static <F> Optional<Chosen<F>> accepted(
      Accept accept, F[] formats, Function<F, List<String>> mediaTypes) {
    List<String> offered = new ArrayList<>();
    for (F format : formats) {
      offered.addAll(mediaTypes.apply(format));
    }
    return accept
        .best(offered)
        .flatMap(type -> named(type, formats, format -> List.of(), mediaTypes));
  }
}
