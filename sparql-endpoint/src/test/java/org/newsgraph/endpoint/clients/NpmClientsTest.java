package org.newsgraph.endpoint.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.endpoint.RunningServer;
import org.newsgraph.endpoint.protocol.Access;
import org.newsgraph.endpoint.server.ServerSettings;

/** The clients that web pages use, installed from npm and run by Node. */
@Tag("npm")
class NpmClientsTest {

  private static final String TOKEN = "a-token-for-this-test-only";

  @Test
  void fetchSparqlEndpointAndComunicaReadAndWrite(@TempDir Path folder) throws Exception {
    for (String file : new String[] {"package.json", "clients.js"}) {
      Files.writeString(folder.resolve(file), RunningServer.resource("/npm/" + file));
    }
    run(folder, "npm", "install", "--no-audit", "--no-fund", "--silent");
    try (RunningServer server =
        new RunningServer(
            RunningServer.storeOf(RunningServer.resource("/demo.trig")),
            ServerSettings.standard().withAccess(Access.byToken(TOKEN)))) {
      JsonNode told =
          new ObjectMapper()
              .readTree(run(folder, "node", "clients.js", server.address() + "sparql", TOKEN));

      int triples =
          (int)
              server
                  .client()
                  .query(
                      "CONSTRUCT { ?s ?p ?o } { ?s <https://schema.org/name> ?n ; ?p ?o }",
                      "Accept",
                      "application/n-triples")
                  .body()
                  .lines()
                  .count();
      for (String client : new String[] {"fetcher", "comunica"}) {
        assertThat(told.get(client + "Names")).as(client).hasSize(14);
        assertThat(told.get(client + "Names").toString()).contains("𠮷田安");
        assertThat(told.get(client + "Triples").asInt()).as(client).isEqualTo(triples);
        assertThat(told.get(client + "Ask").asBoolean()).as(client).isTrue();
      }
    }
  }

  private static String run(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
      return printed;
    }
  }
}
