package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.text.Span;

/** Products whose name ends in a number: 神舟十八号载人飞船, 长征五号B遥四运载火箭, 第2758号决议, 含光800. */
final class NumberedNameFinder implements MentionFinder {

  private static final String NUMERAL = "[一二三四五六七八九十百零\\d]{1,4}";
  private static final Pattern CRAFT =
      Pattern.compile(
          "[\\u4e00-\\u9fff]{2}"
              + NUMERAL
              + "号(?:[A-Z]{0,3}遥"
              + NUMERAL
              + ")?(?:[A-Z])?(?:载人飞船|货运飞船|飞船|运载火箭|火箭|卫星|探测器|空间站|货船|星)?");
  private static final Pattern DOCUMENT = Pattern.compile("第?\\d{3,5}号(?:决议|令|公告|文件|提案)");
  private static final Pattern MODEL =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:[A-Z][A-Za-z]{0,8}-?\\d{1,4}[A-Za-z]{0,3}(?:-\\d{1,4})?|i[A-Z][a-z]{2,6}(?: ?\\d{1,2})?)(?![A-Za-z0-9%])");

  private static final Pattern TRAIN =
      Pattern.compile("(?<![A-Za-z0-9])[GDTKZCYLS]?\\d{2,4}次(?:列车|火车|动车组列车|动车组|动车|高铁|旅客列车)");

  /** Codes of plots, buildings, diseases and programmes are no products. */
  private static final Pattern NOT_MODEL =
      Pattern.compile(
          "[A-Z]{1,2}-?\\d{1,2}|COVID.*|CoV.*|SARS.*|G\\d+|D\\d\\d.*|PDC.*|[A-Z]\\d{3,4}(?:-\\d+)?|PM\\d+|GDP.*|Q\\d");

  private static final Pattern NOT_CRAFT =
      Pattern.compile("^(?:.*[第月日年楼栋座路街门线镇区村组室弄巷共约近达超院]|地铁|公交|文件|编号|型号).*");

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    Matcher matcher = CRAFT.matcher(reading.folded());
    while (matcher.find()) {
      String stem = matcher.group().substring(0, 2);
      if (!NOT_CRAFT.matcher(stem).matches()
          && reading.text().isWordBoundary(matcher.start())
          && reading.text().isWordBoundary(matcher.end())) {
        found.add(mention(matcher, "numbered-craft", 0.7));
      }
    }
    matcher = DOCUMENT.matcher(reading.folded());
    while (matcher.find()) {
      found.add(mention(matcher, "numbered-document", 0.6));
    }
    matcher = TRAIN.matcher(reading.folded());
    while (matcher.find()) {
      found.add(mention(matcher, "numbered-train", 0.7));
    }
    matcher = MODEL.matcher(reading.folded());
    while (matcher.find()) {
      if (!NOT_MODEL.matcher(matcher.group()).matches()) {
        found.add(mention(matcher, "numbered-model", 0.4));
      }
    }
    return found;
  }

  private static Mention mention(Matcher matcher, String rule, double confidence) {
    return new Mention(
        new Span(matcher.start(), matcher.end()), EntityType.PRODUCT, rule, confidence);
  }
}
