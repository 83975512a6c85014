package org.newsgraph.extractor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldScorerTest {

  private static final String PREFIXES =
      """
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX ng: <https://w3id.org/newsgraph/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
      PREFIX : <https://news.example/data/>
      """;

  private static final String ARTICLE =
      """
      :a { :a a schema:NewsArticle ; schema:url <https://news.example/a1> ;
             schema:articleBody "𠮷田访问海大。吴丽陪同。" .
           :yoshida a schema:Person ; schema:name "𠮷田"@zh .
           :wu a schema:Person ; schema:name "吴丽"@zh .
           :university a schema:Organization ; schema:name "海城大学"@zh ;
             schema:alternateName "海大"@zh .
           <https://news.example/data/a#char=0,2> itsrdf:taIdentRef :yoshida .
           <https://news.example/data/a#char=4,6> itsrdf:taIdentRef :university .
           <https://news.example/data/a#char=7,9> itsrdf:taIdentRef :wu .
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void anEntityIsFoundByAnyOfItsNames() throws IOException {
    Evaluation evaluation =
        score(
            """
            {"id": "a1", "entities": [{"name": "𠮷田", "type": "Person"},
             {"name": "海大", "type": "Organization"}, {"name": "海城", "type": "Place"}]}
            """,
            ARTICLE + "}");

    assertThat(evaluation.of(Section.PERSON)).isEqualTo(new Tally(1, 2, 1));
    assertThat(evaluation.of(Section.ORGANIZATION)).isEqualTo(new Tally(1, 1, 1));
    assertThat(evaluation.of(Section.PLACE)).isEqualTo(new Tally(1, 0, 0));
    assertThat(evaluation.of(Section.ENTITIES)).isEqualTo(new Tally(3, 3, 2));
    assertThat(evaluation.errors().get("a1")).containsExactly("+ Person 吴丽?", "- Place 海城");
  }

  @Test
  void aTitleMayDifferByALeadingBodyAndGoldMayLeaveTheOrganizationOpen() throws IOException {
    Evaluation evaluation =
        score(
            """
            {"id": "a1", "entities": [{"name": "吴丽", "type": "Person"}], "positions": [
             {"person": "吴丽", "title": "书记", "organization": null},
             {"person": "吴丽", "title": "校长", "organization": "别处"}]}
            """,
            ARTICLE
                + """
                :m1 org:member :wu ; org:role :r1 ; org:organization :university .
                :r1 skos:prefLabel "党委书记"@zh .
                :m2 org:member :wu ; org:role :r2 . :r2 skos:prefLabel "校长"@zh . }
                """);

    assertThat(evaluation.of(Section.POSITIONS)).isEqualTo(new Tally(2, 2, 1));
    assertThat(evaluation.of(Section.POSITIONS_WITHOUT_ORGANIZATION)).isEqualTo(new Tally(2, 2, 2));
  }

  @Test
  void kinshipHasNoDirection() throws IOException {
    Evaluation evaluation =
        score(
            """
            {"id": "a1", "entities": [{"name": "吴丽", "type": "Person"},
             {"name": "𠮷田", "type": "Person"}], "relations": [
             {"subject": "𠮷田", "predicate": "relative", "object": "吴丽"},
             {"subject": "𠮷田", "predicate": "educatedAt", "object": "吴丽"}]}
            """,
            ARTICLE + ":wu schema:relatedTo :yoshida . :wu schema:alumniOf :yoshida . }");

    assertThat(evaluation.of(Section.RELATIONS)).isEqualTo(new Tally(2, 2, 1));
  }

  @Test
  void anEventTakesTheFoundOneThatSharesMost() throws IOException {
    Evaluation evaluation =
        score(
            """
            {"id": "a1", "entities": [{"name": "吴丽", "type": "Person"},
             {"name": "𠮷田", "type": "Person"}], "events": [{"type": "Visit", "trigger": "访问",
             "date": "2024-03", "place": null, "agents": ["𠮷田"], "targets": [], "others": ["吴丽"]}]}
            """,
            ARTICLE
                + """
                :e1 a ng:Visit ; ng:trigger "访问" ; sem:hasTimeStamp "2024-03" .
                :e2 a ng:Visit ; ng:trigger "陪同" ; ng:agent :yoshida, :university .
                :e3 a ng:Meeting ; ng:trigger "访问" ; ng:agent :yoshida ; ng:participant :wu . }
                """);

    assertThat(evaluation.of(Section.EVENTS)).isEqualTo(new Tally(1, 3, 1));
    assertThat(evaluation.of(Section.EVENT_ARGUMENTS)).isEqualTo(new Tally(2, 4, 1));
    assertThat(evaluation.of(Section.EVENT_DATES)).isEqualTo(new Tally(1, 0, 0));
    assertThat(evaluation.errors().get("a1"))
        .contains("~ date of Visit 访问: gold 2024-03, found none");
  }

  @Test
  void factsAreCountedByTheConfidenceThatTheyState() throws IOException {
    Reliability reliability =
        score(
                """
                {"id": "a1", "entities": [{"name": "吴丽", "type": "Person"},
                 {"name": "𠮷田", "type": "Person"}, {"name": "海大", "type": "Organization"}],
                 "positions": [{"person": "吴丽", "title": "校长", "organization": "海大"}],
                 "relations": [{"subject": "吴丽", "predicate": "educatedAt", "object": "海大"}],
                 "events": [{"type": "Visit", "trigger": "访问", "date": "2024-03", "place": null,
                  "agents": ["𠮷田"], "targets": ["海大"], "others": []}], "speakers": ["吴丽"]}
                """,
                ARTICLE
                    + """
                    :m1 org:member :wu ; org:role :r ; org:organization :university ; ng:confidence 0.3 .
                    :m2 org:member :yoshida ; org:role :r ; ng:confidence 0.39 . :r skos:prefLabel "校长"@zh .
                    :wu schema:alumniOf :university .
                    :s a rdf:Statement ; rdf:subject :wu ; rdf:predicate schema:alumniOf ;
                      rdf:object :university ; ng:confidence 1.0 .
                    :e1 a ng:Visit ; ng:trigger "访问" ; sem:hasTimeStamp "2024-03" ; ng:confidence 0.95 ;
                      ng:agent :yoshida, :wu ; ng:target :university .
                    :e2 a ng:Visit ; ng:trigger "陪同" ; ng:agent :wu ; ng:confidence 0.04 .
                    :w1 a ng:Statement ; ng:agent :wu ; ng:confidence 0.9 .
                    :w2 a ng:Statement ; ng:agent :wu ; ng:confidence 1.0 .
                    :w3 a ng:Statement ; ng:agent :yoshida . }
                    """)
            .reliability();

    assertThat(reliability.bins())
        .doesNotContainKey(Section.ENTITIES)
        .containsEntry(Section.POSITIONS, List.of(new Reliability.Bin(3, 2, 1, 0.69)))
        .containsEntry(Section.RELATIONS, List.of(new Reliability.Bin(9, 1, 1, 1.0)))
        .containsEntry(
            Section.EVENTS,
            List.of(new Reliability.Bin(0, 1, 0, 0.04), new Reliability.Bin(9, 1, 1, 0.95)))
        .containsEntry(Section.EVENT_DATES, List.of(new Reliability.Bin(9, 1, 1, 0.95)))
        .containsEntry(Section.SPEAKERS, List.of(new Reliability.Bin(9, 2, 2, 1.9)));
    Reliability.Bin arguments = reliability.of(Section.EVENT_ARGUMENTS).get(1);
    assertThat(arguments.right()).isEqualTo(2);
    assertThat(arguments.shareRight()).isEqualTo(0.6667);
    assertThat(arguments.meanStated()).isEqualTo(0.95);
    assertThat(arguments.from()).isEqualTo(0.9);
  }

  @Test
  void factsThatSayTheSameCountOnceInTheFigures() throws IOException {
    Evaluation evaluation =
        score(
            """
            {"id": "a1", "entities": [{"name": "吴丽", "type": "Person"}], "positions": [
             {"person": "吴丽", "title": "书记", "organization": null}], "speakers": ["吴丽"]}
            """,
            ARTICLE
                + """
                :m1 org:member :wu ; org:role :r ; ng:confidence 0.5 . :r skos:prefLabel "书记"@zh .
                :m2 org:member :wu ; org:role :r ; ng:confidence 0.6 .
                :w1 a ng:Statement ; ng:agent :wu . :w2 a ng:Statement ; ng:agent :wu . }
                """);

    assertThat(evaluation.of(Section.POSITIONS)).isEqualTo(new Tally(1, 1, 1));
    assertThat(evaluation.of(Section.SPEAKERS)).isEqualTo(new Tally(1, 1, 1));
    assertThat(evaluation.reliability().of(Section.POSITIONS)).hasSize(2);
  }

  @Test
  void anArticleThatWasNotReadCountsAsMissed() throws IOException {
    Evaluation evaluation = score("{\"id\": \"other\", \"speakers\": [\"吴丽\"]}", ARTICLE + "}");

    assertThat(evaluation.of(Section.SPEAKERS)).isEqualTo(new Tally(1, 0, 0));
    assertThat(evaluation.graph()).isZero();
  }

  @Test
  void figuresAreRoundedToFourDigits() {
    Tally tally = new Tally(3, 7, 2);

    assertThat(tally.precision()).isEqualTo(0.2857);
    assertThat(tally.recall()).isEqualTo(0.6667);
    assertThat(tally.f1()).isEqualTo(0.4);
  }

  @Test
  void aLineThatIsNoGoldTellsItsNumber() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": \"a\"}\n\nnothing\n");

    assertThatThrownBy(() -> new GoldFile().read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.jsonl:3: not JSON");
  }

  private Evaluation score(String gold, String trig) throws IOException {
    Path file = Files.writeString(folder.resolve("gold.jsonl"), gold.replace("\n", " "));
    List<Quad> quads = new ArrayList<>();
    RDFParser.fromString(PREFIXES + trig, Lang.TRIG)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                quads.add(quad);
              }
            });
    return new GoldScorer().score(new GoldFile().read(file), quads);
  }
}
