package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgraph.extractor.lexicon.Category;
import org.newsgraph.extractor.lexicon.LexiconFile;
import org.newsgraph.extractor.text.Span;

/** Drops what only looks like a name: bare heads (公司, 研究院), 中国 in 中国特色, titles as people. */
final class NameFilter {

  /** Sections of the lexicon whose words are names by themselves. */
  private static final Set<String> ARE_NAMES = Set.of("festival", "proper");

  private static final Set<String> HEAVENLY = Set.of("太阳", "地球", "月球", "火星", "木星");

  /** Latin words and short forms of common nouns. */
  private static final Set<String> LATIN_WORDS =
      Set.of(
          "KTV", "APP", "App", "app", "GDP", "CPI", "PPI", "PMI", "CEO", "CFO", "CTO", "COO", "AI",
          "PPT", "LED", "VR", "AR", "PM2.5", "DNA", "RNA", "CT", "CPU", "GPU", "NPU", "IP", "IPO",
          "PPP", "ETF", "GWAS", "PC", "IT", "ICU", "ATM", "VIP", "PK", "POS", "MVP", "DIY", "EMBA",
          "MBA", "SUV", "MPV", "UFO", "WiFi", "WIFI", "USB", "OLED", "ETC", "Tops", "TOPS", "ESG",
          "SCI", "Ltd", "No", "vs", "VS", "QR", "HIV", "PCR", "OTC", "B2B", "O2O", "P2P", "C2C",
          "5G", "4G", "6G", "A股", "H股", "B股", "OTA", "IoT", "FSA", "LEAGUE");

  /** What is called after a person is not the person. */
  private static final Pattern NAMED_AFTER =
      Pattern.compile(
          "新时代|思想|精神|主义|架构|定理|定律|效应|方程|望远镜|奖|病|综合征|式(?!民警)|模式|理论|指数|系数|算法|广场|大道|故居|纪念馆|纪念堂|杯|站(?![在着起立])|号(?!召|称)");

  /** Kinds of bodies, not names of them. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?:省级|市级|县级|区级|国家级|地方|区域|基层|当地|本地|各级|各地|各|有关|相关|多家|两家|母|子|总|分|该|本|我|贵|民营|国有|外资|合资|上市|互联网|科技|行业)"
              + "[^A-Za-z]{0,10}?(?:公司|企业|医院|中心|部队|银行|机构|协会|学校|法院|政府|部门|集团|平台|研究院|实验室)"
              + "|(?:公安|检察|司法|监察|审判|税务|国家|政府|党政|立法|行政|纪检监察|金融|医疗|教育|科研|疾控)(?:机关|机构|部门)"
              + "|[省市县区乡镇](?:医院|公司|中学|小学|学校|法院|检察院|公安局)"
              + "|(?:儿童|妇产|妇幼|传染病|精神|肿瘤|口腔|眼科|中医|综合|社区|急救|方舱|定点|数据|指挥|服务|客服|医学|研发|创新)(?:医学)?(?:医院|中心)"
              + "|.*(?:行业|互联网界|学界|业界|医药业|产业)");

  private final Set<String> bareHeads;
  private final Set<String> named;

  NameFilter() {
    Set<String> proper =
        LexiconFile.read("occasion-heads.txt").stream()
            .filter(entry -> ARE_NAMES.contains(entry.section()))
            .map(LexiconFile.Entry::word)
            .collect(Collectors.toUnmodifiableSet());
    this.bareHeads =
        List.of(
                "organization-heads.txt",
                "place-heads.txt",
                "occasion-heads.txt",
                "titles.txt",
                "product-heads.txt")
            .stream()
            .flatMap(file -> LexiconFile.read(file).stream())
            .filter(entry -> !ARE_NAMES.contains(entry.section()))
            .map(LexiconFile.Entry::word)
            .filter(word -> !proper.contains(word))
            .collect(Collectors.toUnmodifiableSet());
    this.named =
        LexiconFile.read("organizations.tsv").stream()
            .map(LexiconFile.Entry::word)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** 太阳 in 太阳质量, 地球 in 地球物理 name a measure or a science. */
  private static boolean isUnit(Reading reading, String name, Span span) {
    return HEAVENLY.contains(name) && "质物化科能系直光年".indexOf(reading.at(span.end())) >= 0;
  }

  /** 大城 in 大城市. */
  private static boolean isPartOfWord(Reading reading, Span span) {
    return span.length() <= 2 && !reading.text().isWordBoundary(span.end());
  }

  /** Those of {@code mentions} that are names. */
  List<Mention> keep(Reading reading, List<Mention> mentions) {
    Set<String> people =
        mentions.stream()
            .filter(mention -> mention.type() == EntityType.PERSON)
            .map(mention -> mention.span().of(reading.folded()))
            .collect(Collectors.toSet());
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.isUsers() || isName(reading, mention) && !isClause(reading, mention, people)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  /** 某某希望中心: a person of this article and a verb, not an organization. */
  private static boolean isClause(Reading reading, Mention mention, Set<String> people) {
    if (mention.type() != EntityType.ORGANIZATION || !mention.rule().startsWith("model")) {
      return false;
    }
    for (int end = mention.span().start() + 2;
        end <= mention.span().start() + 4 && end < mention.span().end();
        end++) {
      if (people.contains(reading.folded().substring(mention.span().start(), end))
          && reading.text().isWordBoundary(end)
          && reading.text().tokenAt(end).filter(token -> token.is("v")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is a mere kind of thing. */
  private boolean isBareHead(String text) {
    return bareHeads.contains(text) && !named.contains(text);
  }

  /**
   * Those of {@code mentions} but bare heads that the weights alone take for names and that refer
   * to a longer one: 研究院 beside 东海量子材料研究院.
   */
  List<Mention> withoutReferences(Reading reading, List<Mention> mentions) {
    Set<String> names =
        mentions.stream()
            .map(mention -> mention.span().of(reading.folded()))
            .collect(Collectors.toSet());
    Set<String> references =
        names.stream()
            .filter(this::isBareHead)
            .filter(
                head ->
                    names.stream()
                        .anyMatch(name -> name.endsWith(head) && name.length() > head.length()))
            .collect(Collectors.toSet());
    return mentions.stream()
        .filter(
            mention ->
                !mention.rule().equals("revised")
                    || !references.contains(mention.span().of(reading.folded())))
        .toList();
  }

  private boolean isName(Reading reading, Mention mention) {
    Span span = mention.span();
    String name = span.of(reading.folded());
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    if (isBareHead(name) && !mention.rule().startsWith("gazetteer")) {
      return false;
    }
    if (name.equals("我国") || name.equals("全国") || name.equals("全球") || name.equals("世界")) {
      return false;
    }
    if (mention.type() == EntityType.PLACE && name.equals("中国")) {
      String folded = reading.folded();
      return !folded.startsWith("特色", span.end())
          && !folded.startsWith("式现代化", span.end())
          && !folded.startsWith("梦", span.end())
          && !(folded.startsWith("人", span.end()) && reading.text().isWordBoundary(span.end() + 1));
    }
    if (mention.type() == EntityType.PLACE && reading.folded().startsWith("时间", span.end())) {
      return false;
    }
    if (mention.type() == EntityType.ORGANIZATION && GENERIC.matcher(name).matches()) {
      return false;
    }
    if (name.length() == 1 && mention.rule().equals("model")) {
      return false;
    }
    if (LATIN_WORDS.contains(name) || name.equals("中华")) {
      return false;
    }
    if (mention.type() == EntityType.PLACE
        && (isUnit(reading, name, span)
            || mention.rule().equals("model") && isPartOfWord(reading, span))) {
      return false;
    }
    if (mention.type() == EntityType.PERSON
        && NAMED_AFTER
            .matcher(reading.folded())
            .region(span.end(), reading.folded().length())
            .lookingAt()) {
      return false;
    }
    if (mention.type() == EntityType.PERSON) {
      return (name.length() >= 2
              || mention.rule().equals("person-surname")
              || mention.rule().endsWith("-trimmed"))
          && reading.words().endingAt(span.end(), Category.TITLE_CORE).isEmpty()
          && name.length() <= 20;
    }
    return true;
  }
}
