package org.newsgraph.cli;

import org.newsgraph.extractor.article.ArticleFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an article's format. */
final class FormatName implements ITypeConverter<ArticleFormat> {

  @Override
  public ArticleFormat convert(String label) {
    return ArticleFormat.labelled(label)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "no format '" + label + "': auto, markdown, html, feed, jsonl or text"));
  }
}
