package org.newsgraph.cli;

/** An article that names 蓝屋, which only a user's dictionary knows. */
final class BuoyArticle {

  static final String TEXT =
      """
      ---
      title: 新的一座浮标
      date: 2024-05-06
      url: https://news.example/buoy
      ---

      蓝屋昨日在海州投放了一座浮标。浮标每天传回数据，供渔民查看天气和海浪，到秋天为止。
      """;

  private BuoyArticle() {}
}
