package org.newsgraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OntologyPageTest {

  private static final Path PAGE = Path.of("..", "docs", "ontology.md");

  @Test
  void thePageSaysWhatTheOntologySays() throws IOException {
    String page = new OntologyPage(Ontology.terms(), Ontology.prefixes()).markdown();
    if (System.getProperty("newsgraph.pages", "check").equals("write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }
}
