package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {

  private final PageFurniture furniture = PageFurniture.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（原标题：新港今日开港）",
        "来源：江报",
        "本文来源：江报",
        "编辑 周和 校对 林述",
        "发布日期：2024-03-06",
        "时间：2024-03-06 10:20",
        "分享到：",
        "版权所有 临江网",
        "江报原创稿件，未经授权，不得转载。",
        "扫描下方二维码，关注江报公众号",
        "点击查看更多内容",
        "京ICP备00000000号",
        "标签：港口 航运",
        "【打印】【关闭】",
        "上一篇：渡口复航",
        "1 2 3"
      })
  void leavesFurnitureOut(String line) {
    assertThat(furniture.without(List.of("正文第一段。", line))).containsExactly("正文第一段。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "法院认为，公司未经许可使用他人商标，应当赔偿。",
        "打开微信，市民就能预约办税，窗口排队的人少了一半。",
        "时间：周六上午九点",
        "分享会昨天在图书馆举行。",
        "他说，来源不明的货物一律退回。",
        "编辑部主任周和出席。",
        "关注儿童成长，区里新建了三所幼儿园。"
      })
  void keepsSentencesThatBeginLikeFurniture(String line) {
    assertThat(furniture.without(List.of("正文第一段。", line))).containsExactly("正文第一段。", line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"责任编辑：周和", "相关新闻", "推荐阅读：", "猜你喜欢", "作者最新文章"})
  void endsTheBodyWhereAnotherThingBegins(String line) {
    assertThat(furniture.without(List.of("正文。", line, "别的文章的题目，别的内容。"))).containsExactly("正文。");
  }

  @Test
  void leavesAGallerysCountOut() {
    assertThat(furniture.without(List.of("1/12 江面上的第一艘船。"))).containsExactly("江面上的第一艘船。");
  }
}
