package org.newsgraph.extractor.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgraph.extractor.text.Span;

/**
 * Stretches that are no part of what an article tells: datelines (…社某地某日电), bylines ((记者某某)), and
 * credits at its end.
 */
final class Bylines {

  private static final Pattern DATELINE =
      Pattern.compile(
          "(?m)^\\s*[(【]?[^\\n，。：“”]{2,28}?\\d{1,2}日(?:电|讯)[】)]?"
              + "|(?m)^\\s*[^\\n，。：“”\\d]{2,12}?(?:讯|电)(?=[ (（])"
              + "|(?m)^\\s*[(（][^()（）\\n]{2,12}(?:讯|电)[)）]"
              + "|(?m)^\\s*[^\\n，。：“”]{2,10}消息\\([^()\\n]{2,12}\\)[：:]");
  private static final Pattern BYLINE =
      Pattern.compile(
          "\\((?:[^()\\n]{0,14}?)(?:记者|通讯员|实习生|见习记者|特约记者|作者|编辑|责编|摄影|撰文|视频|图|文|来源|編輯)[^()\\n]{0,60}\\)"
              + "|(?m)^\\s*(?:文|图|撰文|摄影|编辑|责编|责任编辑|审核|监制|作者|来源|策划|校对|供稿|原标题|文字|图片来源|图源|编辑丨|记者)[^\\n]{0,3}?[/丨|：:·∙ ][^\\n]{0,60}$"
              + "|(?<=[。\\n ])(?:本报|本网|新华社|[^\\n，。、：“”]{0,8})?(?:记者|通讯员)[ ]+[^\\n，。：]{2,24}$");
  private static final Pattern AFTER_DATELINE =
      Pattern.compile(
          "[ ]*\\((?!以下简称|简称)[^()\\n]{2,30}\\)|[ ]*(?:记者|通讯员|题[:：])[ ]*[^\\n，。]{0,12}?(?=[ 　])");

  /** The stretches of {@code folded} to be left out, by start. */
  List<Span> find(String folded) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = DATELINE.matcher(folded);
    Matcher after = AFTER_DATELINE.matcher(folded);
    while (matcher.find()) {
      int end = matcher.end();
      if (after.region(end, folded.length()).lookingAt()) {
        end = after.end();
      }
      spans.add(new Span(matcher.start(), end));
    }
    matcher = BYLINE.matcher(folded);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    spans.sort(null);
    return spans;
  }
}
