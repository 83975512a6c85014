package org.newsgraph.graph.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.rdf.IriScheme;

/** Finds for a thing's IRI the handle by which it is found again. Immutable and thread-safe. */
final class HandleReader {

  private static final char MARK = '~';

  private final IriScheme scheme;
  private final Names names;
  private final Resolver resolver;

  HandleReader(IriScheme scheme, Names names, Resolver resolver) {
    this.scheme = scheme;
    this.names = names;
    this.resolver = resolver;
  }

  /** The handle of the thing; none if no article names such a thing. */
  Optional<Handle> handle(SignatureIndex index, Node iri) {
    return parse(iri)
        .flatMap(
            parsed -> {
              SignatureIndex.Block block = index.block(Set.of(parsed.key()));
              boolean known =
                  block.signatures().stream()
                      .anyMatch(each -> names.fold(each.name()).equals(parsed.name()));
              return known ? Optional.of(marked(parsed, iri, block)) : Optional.empty();
            });
  }

  private Optional<Handle> parse(Node iri) {
    String uri = iri.isURI() ? iri.getURI() : "";
    for (EntityType type : EntityType.values()) {
      String folder = scheme.base() + type.name().toLowerCase(Locale.ROOT) + "/";
      if (uri.startsWith(folder)) {
        String path =
            URLDecoder.decode(
                uri.substring(folder.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        int mark = type == EntityType.PERSON ? path.indexOf(MARK) : -1;
        return Optional.of(
            mark < 0
                ? new Handle(type, path, "")
                : new Handle(type, path.substring(0, mark), path.substring(mark + 1)));
      }
    }
    return Optional.empty();
  }

  /** A person gets a mark that no other of its name has, if there is one. */
  private Handle marked(Handle handle, Node iri, SignatureIndex.Block block) {
    if (handle.type() != EntityType.PERSON || !handle.mark().isEmpty()) {
      return handle;
    }
    Resolved resolved = resolver.resolve(block.signatures(), new TreeSet<>());
    NavigableSet<String> own = new TreeSet<>();
    NavigableSet<String> others = new TreeSet<>();
    for (Signature signature : block.signatures()) {
      boolean meant =
          resolved.of(signature).stream()
              .anyMatch(
                  each ->
                      each instanceof Attribution.Known known
                          && known.identity().iri().equals(iri));
      (meant ? own : others).addAll(resolver.marks(signature));
    }
    return own.stream()
        .filter(mark -> !others.contains(mark))
        .findFirst()
        .map(mark -> new Handle(handle.type(), handle.name(), mark))
        .orElse(handle);
  }
}
