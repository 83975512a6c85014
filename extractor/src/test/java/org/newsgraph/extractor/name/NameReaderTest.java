package org.newsgraph.extractor.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.Lexicon;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.extractor.name.model.NameModel;
import org.newsgraph.extractor.text.AnnotatedText;
import org.newsgraph.extractor.text.Segmenter;
import org.newsgraph.extractor.text.WordClusters;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameReaderTest {

  private final Segmenter segmenter = new Segmenter();
  private NameReader reader;

  @BeforeAll
  void loadModel() {
    reader = new NameReader(Lexicon.bundled(), new ModelFinder(NameModel.bundled()));
  }

  /**
   * A sentence and what must and must not be found in it; alternatives are separated by a bar.
   *
   * @param expected {@code name/Type}, or {@code !name} for what must not be found
   */
  record Case(String sentence, List<String> expected) {}

  static Stream<Case> cases() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NameReaderTest.class.getResourceAsStream("cases.tsv")),
                StandardCharsets.UTF_8))) {
      return in
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .map(fields -> new Case(fields[0], List.of(fields[1].split(";"))))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheNamesOfASentence(Case example) {
    List<String> found = names(example.sentence());
    for (String expected : example.expected()) {
      if (expected.startsWith("!")) {
        assertThat(found).noneMatch(name -> name.startsWith(expected.substring(1) + "/"));
      } else {
        assertThat(found).containsAnyElementsOf(Arrays.asList(expected.split("\\|")));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "巴西总统访问北京。巴方愿同中方合作。, 巴西, 巴方",
    "巴勒斯坦总统访问北京。巴方愿同中方合作。, 巴勒斯坦, 巴方",
    "中蒙关系良好。中方愿同蒙方合作。, 中方, 中",
  })
  void aSideOfTalksIsTheCountryThatIsNamed(String text, String country, String side) {
    assertThat(read(text).entities())
        .filteredOn(entity -> entity.name().equals(country))
        .singleElement()
        .satisfies(entity -> assertThat(entity.aliases()).contains(side));
  }

  @Test
  void theOwnSideIsNoOtherCountry() {
    assertThat(read("中非共和国总统访问北京。中方愿同中非共和国合作。").entities())
        .extracting(Entity::name)
        .contains("中非共和国", "中方");
  }

  @Test
  void aNameFoundOnceIsFoundEverywhereAndIsOneEntity() {
    NamedText text = read("复旦大学教授说，复旦大学将扩招。复旦的学生很高兴。");
    assertThat(text.entities()).filteredOn(e -> e.name().equals("复旦大学")).hasSize(1);
    assertThat(text.entities().get(0).mentions()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void twoUniversitiesOfOneProvinceStayApart() {
    NamedText text = read("浙江大学与浙江工业大学签约，浙江工业大学在杭州。");
    assertThat(text.entities()).extracting(Entity::name).contains("浙江大学", "浙江工业大学");
  }

  @Test
  void chinaIsLinkedToItsWikidataId() {
    NamedText text = read("中国和法国签署协议。");
    assertThat(text.entities())
        .filteredOn(e -> e.name().equals("中国"))
        .allSatisfy(e -> assertThat(e.wikidata()).contains("Q148"));
  }

  @Test
  void theUsersNamesWinOverAll() {
    UserDictionary dictionary =
        new UserDictionary(
            List.of(
                new Lexicon.Name("北京方舟", Category.PRODUCT_NAME),
                new Lexicon.Name("方舟一号样机", Category.PRODUCT_NAME)),
            java.util.Map.of("北京方舟", "方舟一号样机"));
    NameReader withUser = NameReader.with(dictionary, new ModelFinder(NameModel.bundled()));
    NamedText text = withUser.read(AnnotatedText.of("方舟一号样机亮相。北京方舟由大学研制。", segmenter));
    assertThat(text.entities())
        .filteredOn(e -> e.name().equals("方舟一号样机"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.type()).isEqualTo(EntityType.PRODUCT);
              assertThat(e.aliases()).containsExactly("北京方舟");
            });
  }

  @Test
  void whatWasDividedIsNotJoinedWhenNamesAreRevised() {
    NameReader revised = reader.revisedBy(NameReviser.bundled(WordClusters.bundled()));
    NamedText text =
        revised.read(AnnotatedText.of("由宁波市与南浦大学共同组建的研究院成立。康禾生物控股股东启明产业基金签署协议。", segmenter));
    assertThat(text.entities())
        .extracting(entity -> entity.name() + "/" + entity.type())
        .contains("宁波市/PLACE", "南浦大学/ORGANIZATION", "康禾生物/ORGANIZATION");
  }

  @Test
  void aBareHeadIsNoNameBesideALongerOne() {
    NameReader revised = reader.revisedBy(NameReviser.bundled(WordClusters.bundled()));
    NamedText text =
        revised.read(
            AnnotatedText.of(
                "东海量子材料研究院今天揭牌。目前，研究院已有三十名学者，分属超导、光子、精密测量三个研究中心。研究院实行理事会领导下的院长负责制。", segmenter));
    assertThat(text.entities()).extracting(Entity::name).doesNotContain("研究院");
  }

  @Test
  void aNameOfTheUserIsNeitherCutNorLengthenedNorDropped() {
    UserDictionary dictionary =
        new UserDictionary(
            List.of(
                new Lexicon.Name("研究院", Category.PRODUCT_NAME),
                new Lexicon.Name("青屿", Category.ORGANIZATION_NAME),
                new Lexicon.Name("APP", Category.OCCASION_NAME),
                new Lexicon.Name("老部长", Category.PERSON_NAME)),
            java.util.Map.of("青屿", "青屿联合会"));
    NamedText text =
        NameReader.with(dictionary, new ModelFinder(NameModel.bundled()))
            .read(AnnotatedText.of("青屿大学生赛在上海研究院路举行，APP闭幕，老部长出席。", segmenter));
    assertThat(text.entities())
        .extracting(entity -> entity.name() + "/" + entity.type())
        .contains("青屿联合会/ORGANIZATION", "研究院/PRODUCT", "APP/OCCASION", "老部长/PERSON");
  }

  @Test
  void anyUnicodeGivesSpansWithinTheText() {
    Random random = new Random(11);
    String seasoning = "《》“”()（）、，。·的和省市委第届会奖大学·𠮷😀ｆ　\u200b";
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 120) {
        if (random.nextInt(3) == 0) {
          int at = random.nextInt(seasoning.length());
          text.append(seasoning.charAt(at));
        } else {
          text.appendCodePoint(
              random.nextBoolean() ? 0x4e00 + random.nextInt(0x5000) : random.nextInt(0x2ffff));
        }
      }
      String written = text.toString();
      for (EntityMention mention : read(written).mentions()) {
        assertThat(mention.span().start()).isNotNegative();
        assertThat(mention.span().end()).isLessThanOrEqualTo(written.length());
      }
    }
  }

  @Test
  void aTextWithoutPunctuationIsReadToItsEnd() {
    String text = "苏州大学和河海大学的学生在南京参加了比赛".repeat(400);
    assertThat(read(text).mentions()).hasSizeGreaterThan(400);
  }

  @Test
  void anEndlessSentenceMayBeCutWithinAName() {
    String sentence = "海州市市长李惠民五日会见了远洋集团董事长周启航";
    for (int pad = 0; pad < sentence.length(); pad++) {
      assertThat(read("海".repeat(pad) + sentence.repeat(60)).mentions()).hasSizeGreaterThan(170);
    }
  }

  private NamedText read(String text) {
    return reader.read(AnnotatedText.of(text, segmenter));
  }

  private List<String> names(String sentence) {
    String text = "\n" + sentence;
    List<String> names = new ArrayList<>();
    for (EntityMention mention : read(text).mentions()) {
      String type = mention.entity().type().name();
      names.add(
          mention.span().of(text)
              + "/"
              + type.charAt(0)
              + type.substring(1).toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
