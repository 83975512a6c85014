package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.ReadingModels.Annotated;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.evaluation.GoldArticle;
import org.newsgraph.extractor.evaluation.GoldFile;
import org.newsgraph.extractor.rdf.FactMapper;

/** Annotated articles beside their annotation, and what an extractor reads from them. */
final class AnnotatedArticles {

  private final Terminal terminal;

  AnnotatedArticles(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The articles of a folder; says which could not be read. */
  List<Article> articles(Path folder) {
    List<Article> read = new ArrayList<>();
    ArticleReaders.standard()
        .read(
            folder,
            ArticleFormat.AUTO,
            result -> {
              if (result instanceof ReadResult.Read article) {
                read.add(article.article());
              } else if (result instanceof ReadResult.Rejected rejected) {
                terminal.err().println("rejected: " + OneLine.of(rejected.detail()));
              }
            });
    return read;
  }

  /** The articles of {@code folder} that {@code gold} annotates, known by their addresses' ends. */
  List<Annotated> read(Path gold, Path folder) throws IOException {
    Map<String, GoldArticle> byId = new HashMap<>();
    new GoldFile().read(gold).forEach(article -> byId.put(article.id(), article));
    List<Annotated> annotated = new ArrayList<>();
    for (Article article : articles(folder)) {
      String address = article.url().map(Object::toString).orElse("").replaceFirst("/+$", "");
      GoldArticle found = byId.get(address.substring(address.lastIndexOf('/') + 1));
      if (found != null) {
        annotated.add(new Annotated(article, found));
      }
    }
    return annotated;
  }

  /** The quads that {@code extractor} reads from {@code articles}, in their order. */
  static List<Quad> quads(Extractor extractor, List<Article> articles) {
    FactMapper mapper = FactMapper.standard();
    List<Quad> quads = new ArrayList<>();
    articles.parallelStream()
        .map(extractor::extract)
        .toList()
        .forEach(extraction -> mapper.map(extraction, new QuadList(quads)));
    return quads;
  }
}
