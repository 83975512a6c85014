package org.newsgraph.extractor.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.fact.EventType;
import org.newsgraph.extractor.fact.Extraction;
import org.newsgraph.extractor.fact.RelationType;
import org.newsgraph.extractor.name.Entity;
import org.newsgraph.extractor.name.EntityType;
import org.newsgraph.extractor.time.TimeValue;
import org.newsgraph.ontology.ITSRDF;
import org.newsgraph.ontology.NIF;
import org.newsgraph.ontology.SCHEMA;

class FactMapperTest {

  private final FactMapper mapper = FactMapper.standard();

  @Test
  void statesAWholeArticleAsTheContractHasIt() {
    DatasetGraph expected = DatasetGraphFactory.create();
    InputStream golden =
        Objects.requireNonNull(FactMapperTest.class.getResourceAsStream("harbour.trig"));
    RDFParser.source(golden).lang(Lang.TRIG).parse(expected);

    DatasetGraph actual = map(harbour());

    assertThat(IsoMatcher.isomorphic(expected, actual)).as(trig(actual)).isTrue();
  }

  @Test
  void countsOffsetsInCodePoints() {
    ExtractionBuilder builder = ExtractionBuilder.of("𠮷野来访", "𠮷野𠮷郎访问海州。海州欢迎他。");
    builder.entity(EntityType.PERSON, "𠮷野𠮷郎", "𠮷野");
    Entity city = builder.entity(EntityType.PLACE, "海州");
    builder.event(
        EventType.VISIT,
        "访问",
        "来",
        new TimeValue.Month(YearMonth.of(2024, 5)),
        Optional.of(city),
        List.of(),
        List.of(city),
        List.of());
    DatasetGraph dataset = map(builder.build());

    Node cityIri = IriScheme.standard().entity(EntityType.PLACE, "海州");
    assertThat(dataset.stream(Node.ANY, Node.ANY, ITSRDF.taIdentRef, cityIri))
        .extracting(quad -> fragment(quad.getSubject()))
        .containsExactlyInAnyOrder("char=11,13", "char=14,16");
    assertThat(dataset.stream(Node.ANY, Node.ANY, NIF.anchorOf, Node.ANY))
        .extracting(quad -> fragment(quad.getSubject()) + quad.getObject().getLiteralLexicalForm())
        .containsExactly("char=5,14𠮷野𠮷郎访问海州。");
  }

  @Test
  void aTitleInTraditionalCharactersIsARoleOfItsOwnThatMatchesTheOther() {
    ExtractionBuilder builder = ExtractionBuilder.of("任命", "海州醫院院長陳渡履新。");
    Entity hospital = builder.entity(EntityType.ORGANIZATION, "海州醫院");
    Entity chen = builder.entity(EntityType.PERSON, "陳渡");
    builder.position(chen, "院長", hospital);
    DatasetGraph dataset = map(builder.build());

    Node written = IriScheme.standard().role("院長");
    assertThat(dataset.stream(Node.ANY, written, SKOS.prefLabel.asNode(), Node.ANY))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("院長");
    assertThat(dataset.stream(Node.ANY, written, SKOS.exactMatch.asNode(), Node.ANY))
        .extracting(Quad::getObject)
        .containsExactly(IriScheme.standard().role("院长"));
    assertThat(
            dataset.stream(
                Node.ANY, IriScheme.standard().role("院长"), SKOS.prefLabel.asNode(), Node.ANY))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("院长");
  }

  @Test
  void givesTheSameQuadsEachTimeAndEachOnce() {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    mapper.map(harbour(), StreamRDFLib.writer(first));
    FactMapper.standard().map(harbour(), StreamRDFLib.writer(second));

    assertThat(second.toString(StandardCharsets.UTF_8))
        .isEqualTo(first.toString(StandardCharsets.UTF_8));
    assertThat(first.toString(StandardCharsets.UTF_8).lines().toList()).doesNotHaveDuplicates();
  }

  @Test
  void keepsAPersonOfSurnameOnlyToTheArticle() {
    ExtractionBuilder builder = ExtractionBuilder.of("王主任答问", "王主任说明了情况。");
    builder.entity(EntityType.PERSON, "王");
    DatasetGraph dataset = map(builder.build());

    Quad name = dataset.stream(Node.ANY, Node.ANY, SCHEMA.name, Node.ANY).findFirst().orElseThrow();
    assertThat(name.getSubject().getURI()).isEqualTo(name.getGraph().getURI() + "#person-0");
  }

  @Test
  void joinsTheTraditionalAndTheSimplifiedSpelling() {
    ExtractionBuilder builder = ExtractionBuilder.of("消息", "海洲大學與海洲大学是同一所学校。");
    builder.entity(EntityType.ORGANIZATION, "海洲大學");
    builder.entity(EntityType.ORGANIZATION, "海洲大学");
    DatasetGraph dataset = map(builder.build());

    Node iri = IriScheme.standard().entity(EntityType.ORGANIZATION, "海洲大学");
    assertThat(dataset.stream(Node.ANY, iri, SCHEMA.name, Node.ANY))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("海洲大學");
    assertThat(dataset.stream(Node.ANY, iri, SCHEMA.alternateName, Node.ANY))
        .extracting(quad -> quad.getObject().getLiteralLexicalForm())
        .containsExactly("海洲大学");
  }

  @Test
  void callsAWorkWhatStandsBetweenTitleMarks() {
    ExtractionBuilder builder = ExtractionBuilder.of("新书", "《潮汐》出版，潮汐号下水。");
    builder.entity(EntityType.PRODUCT, "潮汐");
    builder.entity(EntityType.PRODUCT, "潮汐号");
    DatasetGraph dataset = map(builder.build());

    assertThat(dataset.contains(Node.ANY, iri("潮汐"), Node.ANY, SCHEMA.CreativeWork)).isTrue();
    assertThat(dataset.contains(Node.ANY, iri("潮汐号"), Node.ANY, SCHEMA.Product)).isTrue();
  }

  @Test
  void keepsOffsetsWhereATextHoldsWhatRdfCannotCarry() {
    Article article =
        new Article(
            Optional.empty(),
            "标题",
            List.of("坏\uD842字\u0001符，海州在后。"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    ExtractionBuilder builder = ExtractionBuilder.of(article);
    builder.entity(EntityType.PLACE, "海州");
    DatasetGraph dataset = map(builder.build());

    Quad body =
        dataset.stream(Node.ANY, Node.ANY, SCHEMA.articleBody, Node.ANY).findFirst().orElseThrow();
    String text = body.getObject().getLiteralLexicalForm();
    assertThat(text).isEqualTo("标题\n坏\uFFFD字\uFFFD符，海州在后。");
    assertThat(
            dataset.contains(
                body.getGraph(), Node.ANY, ITSRDF.taIdentRef, iri(EntityType.PLACE, "海州")))
        .isTrue();
  }

  private static Extraction harbour() {
    ExtractionBuilder builder =
        ExtractionBuilder.of(
            "林海到海州港调研", "5月3日至5日，海州市委书记林海到海州港调研，海州大学校长陈舟陪同。", "林海表示，港口要用好“远帆”号。海州港由海州市创办。");
    Entity person = builder.entity(EntityType.PERSON, "林海");
    Entity companion = builder.entity(EntityType.PERSON, "陈舟");
    Entity harbour = builder.entity(EntityType.ORGANIZATION, "海州港");
    Entity university = builder.entity(EntityType.ORGANIZATION, "海州大学");
    Entity city = builder.entity(EntityType.PLACE, "海州市");
    builder.entity(EntityType.PRODUCT, "远帆");
    return builder
        .position(companion, "校长", university)
        .relation(harbour, RelationType.FOUNDER, city, "创办")
        .event(
            EventType.VISIT,
            "调研",
            "5月3日至5日",
            new TimeValue.Interval(
                new TimeValue.Day(LocalDate.of(2024, 5, 3)),
                new TimeValue.Day(LocalDate.of(2024, 5, 5))),
            Optional.of(city),
            List.of(person),
            List.of(harbour),
            List.of(companion))
        .statement(person, "港口要用好“远帆”号")
        .build();
  }

  private DatasetGraph map(Extraction extraction) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    mapper.map(extraction, StreamRDFLib.dataset(dataset));
    return dataset;
  }

  private static String trig(DatasetGraph dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, dataset, Lang.TRIG);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String fragment(Node node) {
    return node.getURI().substring(node.getURI().indexOf('#') + 1);
  }

  private static Node iri(String name) {
    return iri(EntityType.PRODUCT, name);
  }

  private static Node iri(EntityType type, String name) {
    return IriScheme.standard().entity(type, name);
  }
}
