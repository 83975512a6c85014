package org.newsgraph.cli;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.Ingest;
import org.newsgraph.graph.IngestReport;
import org.newsgraph.graph.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code newsgraph demo}: the bundled samples, stored and served. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Ingests the bundled sample articles and serves them.")
final class DemoCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Function<UserDictionary, ? extends Extractor> extractors;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private DictionaryOption dictionary = new DictionaryOption();

  @Mixin private ServerOptions options = new ServerOptions();

  DemoCommand(Terminal terminal, Function<UserDictionary, ? extends Extractor> extractors) {
    this.terminal = terminal;
    this.extractors = extractors;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ServerSettings settings = options.settings();
    Once<Extractor> extractor = dictionary.over(extractors);
    Tdb2Store opened = store.openOrCreate();
    opened.letWritersGoOn();
    try (Serving serving = new Serving(opened, settings, extractor)) {
      terminal.out().println("Reading the bundled sample articles ...");
      terminal.out().flush();
      Ingest ingest = new Ingest(opened, extractor.get(), FactMapper.standard());
      IngestReport report = ingest.run(new Samples());
      new IngestSummary(terminal).print(report, store.folder());
      serving.run(this::invite);
    }
    return 0;
  }

  private void invite(URI uri) {
    terminal
        .out()
        .print(
            """

            The graph is served at %1$s (Ctrl-C ends it). Three things to try:

              1. Open %1$s in a browser, search for 北京 and click on what you find.
              2. Who holds which post, and which sentence says so:
                   curl -s -H 'Accept: text/csv' %1$ssparql --data-urlencode 'query=
                     PREFIX org: <http://www.w3.org/ns/org#> PREFIX schema: <https://schema.org/>
                     PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                     PREFIX ng: <https://w3id.org/newsgraph/ontology#>
                     PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
                     SELECT ?name ?title ?sentence { ?m org:member/schema:name ?name ;
                       org:role/skos:prefLabel ?title ; ng:evidence/nif:anchorOf ?sentence } LIMIT 20'
              3. End this, read an article of your own, and serve both:
                   ./newsgraph ingest FILE && ./newsgraph serve
            """
                .formatted(uri));
    terminal.out().flush();
  }
}
