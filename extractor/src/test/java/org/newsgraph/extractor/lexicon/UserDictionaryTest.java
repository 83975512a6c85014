package org.newsgraph.extractor.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserDictionaryTest {

  @TempDir Path folder;

  @Test
  void readsATableOfNamesTypesAndFullNames() throws IOException {
    UserDictionary dictionary =
        UserDictionary.read(
            file(
                "names.csv",
                "name,type,full name\n# ours\n海蓝号,Product\n海研所,Organization,\"海洋,研究所\"\n"));
    assertThat(dictionary.names())
        .contains(
            new Lexicon.Name("海蓝号", Category.PRODUCT_NAME),
            new Lexicon.Name("海洋,研究所", Category.ORGANIZATION_NAME));
    assertThat(dictionary.fullNames()).containsEntry("海研所", "海洋,研究所");
  }

  @Test
  void readsTheLabelsOfSkosConcepts() throws IOException {
    UserDictionary dictionary =
        UserDictionary.read(
            file(
                "names.ttl",
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix schema:"
                    + " <https://schema.org/> .\n"
                    + "<https://example.org/1> a skos:Concept, schema:Person ; skos:prefLabel \"林一川\"@zh ;"
                    + " skos:altLabel \"林工\"@zh ."));
    assertThat(dictionary.names()).contains(new Lexicon.Name("林一川", Category.PERSON_NAME));
    assertThat(dictionary.fullNames()).containsEntry("林工", "林一川");
  }

  @Test
  void saysWhichLineCannotBeReadAndWhatWouldBe() throws IOException {
    Path file = file("names.csv", "海蓝号,Product\n海研所\n");
    assertThatThrownBy(() -> UserDictionary.read(file))
        .isInstanceOf(UserDictionary.Unreadable.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("name,type");
  }

  @Test
  void readsConceptsInRdfXmlToo() throws IOException {
    UserDictionary dictionary =
        UserDictionary.read(
            file(
                "names.rdf",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="#1"><skos:prefLabel>青屿</skos:prefLabel>
                    <skos:note>Place</skos:note></skos:Concept>
                </rdf:RDF>
                """));
    assertThat(dictionary.names()).containsExactly(new Lexicon.Name("青屿", Category.PLACE_NAME));
  }

  @Test
  void brokenTurtleAndOtherCharsetsGetOneLine() throws IOException {
    Path turtle = file("names.ttl", "<https://example.org/1> a");
    assertThatThrownBy(() -> UserDictionary.read(turtle))
        .isInstanceOf(UserDictionary.Unreadable.class)
        .hasMessageContaining("names.ttl: Turtle: ");
    Path table = Files.write(folder.resolve("gbk.csv"), "海蓝号,Product".getBytes("GBK"));
    assertThatThrownBy(() -> UserDictionary.read(table))
        .isInstanceOf(UserDictionary.Unreadable.class)
        .hasMessageContaining("write it in UTF-8");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }
}
