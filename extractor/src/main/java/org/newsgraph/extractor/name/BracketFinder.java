package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.text.Span;

/** Names that stand in marks: 《works》 and papers, “雪龙”号 and “十四五”规划. */
final class BracketFinder implements MentionFinder {

  private static final Pattern TITLE_MARKS = Pattern.compile("《([^《》\n]{1,80})》");
  private static final Pattern MEDIUM =
      Pattern.compile(
          ".*(报|日报|晚报|时报|周刊|周报|邮报|新闻|杂志|月刊|学报|通讯|期刊|画报|快报|导报)"
              + "|自然|科学|细胞|柳叶刀|自然·.*|柳叶刀·.*|求是|半月谈|明镜|经济学人|国家地理");
  private static final Pattern NOT_MEDIUM =
      Pattern.compile(".*(报告|公报|通报|预报|申报|汇报|简报|年报|季报|财报|海报|情报|警报|捷报|举报)");
  private static final Pattern AFTER_MEDIUM =
      Pattern.compile(
          "\\)?(?:国际|学术|英文|月|半月|周|双月)*(?:杂志|期刊|学报|周刊|月刊|上发表|网站|记者|报道|社论|社评|专栏作家|主编|编辑部)");
  private static final Pattern BEFORE_MEDIUM =
      Pattern.compile(
          "(?:发表|刊登|刊发|刊载|登载)(?:在|于|到)[^，。《》题]{0,12}$|(?:期刊|杂志|报纸)$|(?:接受|援引)[^，。《》题]{0,8}$");

  private static final Pattern SHIP = Pattern.compile("“([^“”\n]{1,10})”号|“([^“”\n]{1,10}号)”");
  private static final Pattern NAMED_PLAN =
      Pattern.compile(
          "“([^“”\n]{2,16})”(?:规划纲要|规划|计划|倡议|工程|行动|战略|项目|系统|平台|芯片|卫星|火箭|探测器|空间站|飞船|大模型|小程序)");

  private static final Pattern QUOTED_DOCUMENT =
      Pattern.compile(
          "“([^“”，。\n]{1,14}(?:计划|规定|条|条例|倡议|方案|规划|公约|指南|白皮书|意见|办法|系统|平台|芯片|卫星|一带一路|大脑))”|“(一带一路)”");

  /** 发表在《某》上, 《某》杂志. */
  private static boolean isPublishedIn(String folded, int start, int end) {
    return AFTER_MEDIUM.matcher(folded).region(end, folded.length()).lookingAt()
        || BEFORE_MEDIUM.matcher(folded.substring(Math.max(0, start - 24), start)).find();
  }

  @Override
  public List<Mention> find(Reading reading) {
    List<Mention> found = new ArrayList<>();
    String folded = reading.folded();
    Matcher matcher = TITLE_MARKS.matcher(folded);
    while (matcher.find()) {
      Span inner = new Span(matcher.start(1), matcher.end(1));
      String title = matcher.group(1);
      boolean medium =
          (MEDIUM.matcher(title).matches() && !NOT_MEDIUM.matcher(title).matches())
              || isPublishedIn(folded, matcher.start(), matcher.end());
      found.add(
          medium
              ? new Mention(inner, EntityType.ORGANIZATION, "title-marks-medium", 0.85)
              : new Mention(inner, EntityType.PRODUCT, "title-marks", 0.9));
    }
    matcher = SHIP.matcher(folded);
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : 2;
      found.add(
          new Mention(
              new Span(matcher.start(group), matcher.end(group)),
              EntityType.PRODUCT,
              "quoted-vessel",
              0.85));
    }
    matcher = QUOTED_DOCUMENT.matcher(folded);
    while (matcher.find()) {
      found.add(
          new Mention(
              new Span(matcher.start() + 1, matcher.end() - 1),
              EntityType.PRODUCT,
              "quoted-document",
              0.6));
    }
    matcher = NAMED_PLAN.matcher(folded);
    while (matcher.find()) {
      boolean quinquennial = matcher.group().matches("“十.五”规划(纲要)?");
      found.add(
          new Mention(
              quinquennial
                  ? new Span(matcher.start(), matcher.end())
                  : new Span(matcher.start(1), matcher.end(1)),
              EntityType.PRODUCT,
              "quoted-plan",
              0.6));
    }
    return found;
  }
}
