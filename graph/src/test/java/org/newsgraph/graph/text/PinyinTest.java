package org.newsgraph.graph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  private final Pinyin pinyin = Pinyin.load();

  @ParameterizedTest
  @CsvSource({
    "李强, liqiang",
    "单霁翔, shanjixiang",
    "曾庆红, zengqinghong",
    "尉迟恭, yuchigong",
    "仇保兴, qiubaoxing",
    "解振华, xiezhenhua",
    "查良镛, zhaliangyong",
    "区伯, oubo",
    "任正非, renzhengfei",
    "华国锋, huaguofeng",
    "盖叫天, gejiaotian",
    "缪昌文, miaochangwen",
    "朴树, piaoshu",
    "翟墨, zhaimo",
    "乐嘉, yuejia",
    "万俟卨, moqixie",
    "长孙无忌, zhangsunwuji",
    "澹台烬, tantaijin",
    "令狐冲, linghuchong",
    "单于, chanyu",
    "吕雉, lvzhi",
    "覃塞, qinsai",
    "冼星海, xianxinghai",
    "黑格尔, heigeer",
  })
  void readsFamilyNamesAsPeopleBearThem(String name, String spelled) {
    assertThat(spelled(name, true)).contains(spelled);
  }

  @ParameterizedTest
  @CsvSource({"单霁翔, danjixiang", "曾庆红, cengqinghong", "尉迟恭, weichigong", "仇保兴, choubaoxing"})
  void doesNotReadThemOtherwise(String name, String spelled) {
    assertThat(spelled(name, true)).doesNotContain(spelled);
  }

  @ParameterizedTest
  @CsvSource({
    "重庆市, chongqingshi",
    "长春, changchun",
    "中国银行, zhongguoyinhang",
    "浙江大学, zhejiangdaxue",
    "厦门, xiamen",
  })
  void readsWordsOfSeveralReadingsAsWords(String name, String spelled) {
    assertThat(spelled(name, false)).contains(spelled);
  }

  @Test
  void hasNoReadingOfWhatIsNotChinese() {
    assertThat(pinyin.readings("OPEC", false)).isEmpty();
    assertThat(pinyin.readings("", true)).isEmpty();
    assertThat(pinyin.readings("5G技术", false)).contains(List.of("5", "G", "ji", "shu"));
  }

  @Test
  void boundsTheReadingsOfLongNames() {
    assertThat(pinyin.readings("乐".repeat(40), false)).hasSizeBetween(1, 64);
  }

  private Set<String> spelled(String name, boolean person) {
    return pinyin.readings(name, person).stream()
        .map(syllables -> String.join("", syllables))
        .collect(Collectors.toSet());
  }
}
