package org.newsgraph.extractor.article;

import java.util.Arrays;
import java.util.Optional;

/** The form an article is written in. */
public enum ArticleFormat {
  /** Found out from the document's name and first characters. */
  AUTO("auto"),
  /** Markdown or HTML below YAML front matter, as Hexo and Jekyll keep it. */
  MARKDOWN("markdown"),
  /** A news page. */
  HTML("html"),
  /** RSS or Atom. */
  FEED("feed"),
  /** One JSON object a line. */
  JSON_LINES("jsonl"),
  /** Plain text, the headline on its first line. */
  TEXT("text");

  private final String label;

  ArticleFormat(String label) {
    this.label = label;
  }

  /** The name on the command line. */
  public String label() {
    return label;
  }

  /** The format that bears a label; empty if none does. */
  public static Optional<ArticleFormat> labelled(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }
}
