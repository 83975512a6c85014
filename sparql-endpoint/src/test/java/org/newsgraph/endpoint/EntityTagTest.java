package org.newsgraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.function.Function;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.endpoint.server.NewsgraphServer;
import org.newsgraph.endpoint.server.ServerSettings;
import org.newsgraph.graph.QuadStore;
import org.newsgraph.graph.Tdb2Store;

class EntityTagTest {

  private static final String ARTICLE =
      "<urn:article> { <urn:article> a <https://schema.org/NewsArticle> ;"
          + " <https://schema.org/headline> \"甲\" }";

  @ParameterizedTest
  @ValueSource(strings = {"api/stats", "api/articles"})
  void whatWasReadBeforeACommitNeverBearsTheTagOfWhatIsReadAfterIt(String path) throws IOException {
    try (Tdb2Store store = Tdb2Store.inMemory();
        NewsgraphServer server =
            new NewsgraphServer(new Overtaken(store), ServerSettings.standard().withPort(0))) {
      Client client = new Client(server.start());
      HttpResponse<String> before = client.get(path);
      String tag = before.headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> after = client.get(path, "If-None-Match", tag);

      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(after.body()).isNotEqualTo(before.body());
    }
  }

  /** A store to which an article comes right after somebody has read it for the first time. */
  private static final class Overtaken extends StoreAround {

    private boolean overtaken;

    Overtaken(QuadStore store) {
      super(store);
    }

    @Override
    public synchronized <T> T read(Function<DatasetGraph, T> work) {
      T result = store.read(work);
      if (!overtaken) {
        overtaken = true;
        write(
            dataset -> {
              RDFParser.fromString(ARTICLE, Lang.TRIG).parse(dataset);
              return true;
            });
      }
      return result;
    }

    @Override
    public <T> T write(Function<DatasetGraph, T> work) {
      return store.write(work);
    }
  }
}
