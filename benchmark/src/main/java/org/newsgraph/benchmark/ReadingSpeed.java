package org.newsgraph.benchmark;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.newsgraph.extractor.NewsExtractor;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.reader.ArticleReaders;
import org.newsgraph.extractor.name.model.NameModel;

/**
 * How many characters of articles are read in a second, beside HanLP's own segmenter with names on:
 * all in turn in each round, so that what else the machine does falls on all. Prints tables in
 * Markdown.
 */
final class ReadingSpeed {

  /** Rounds in which the compiler of the virtual machine is still at work. */
  private static final int WARMING = 3;

  private static final int[] LENGTHS = {12_500, 25_000, 50_000, 100_000};

  /** What reads articles, and how many characters a second it came to in each round. */
  private static final class Reader {
    final String name;
    final Consumer<Article> work;
    final double[] one;
    final double[] two;

    Reader(String name, Consumer<Article> work, int rounds) {
      this.name = name;
      this.work = work;
      this.one = new double[rounds];
      this.two = new double[rounds];
    }
  }

  private final List<Article> articles;
  private final int rounds;
  private final PrintStream out;

  private ReadingSpeed(List<Article> articles, int rounds, PrintStream out) {
    this.articles = articles;
    this.rounds = rounds;
    this.out = out;
  }

  /** Arguments: a folder of articles, and how many rounds count. */
  public static void main(String[] arguments) throws Exception {
    List<Article> articles = new ArrayList<>();
    ArticleReaders.standard()
        .read(
            Path.of(arguments[0]),
            ArticleFormat.AUTO,
            result -> {
              if (result instanceof ReadResult.Read read) {
                articles.add(read.article());
              } else if (result instanceof ReadResult.Rejected rejected) {
                System.err.println(rejected.detail());
              }
            });
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("There are no articles in " + arguments[0]);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new ReadingSpeed(articles, Integer.parseInt(arguments[1]), out).print();
  }

  private void print() {
    Segment segment =
        HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true);
    NameModel names = NameModel.bundled();
    NewsExtractor rules = NewsExtractor.byRules();
    NewsExtractor extractor = NewsExtractor.bundled();
    compare(
        List.of(
            reader("HanLP, names on", article -> segment.seg(article.text())),
            reader("name model alone", article -> names.tag(article.text())),
            reader("extractor, rules alone", rules::extract),
            reader("extractor as shipped", extractor::extract)));
    byLength(extractor);
  }

  private Reader reader(String name, Consumer<Article> work) {
    return new Reader(name, work, rounds);
  }

  private void compare(List<Reader> readers) {
    for (int round = -WARMING; round < rounds; round++) {
      for (Reader reader : readers) {
        double alone = rate(reader.work, 1);
        double together = rate(reader.work, 2);
        if (round >= 0) {
          reader.one[round] = alone;
          reader.two[round] = together;
        }
      }
    }
    out.println(
        "| | characters a second, one thread | of HanLP, median | two threads to one, median |");
    out.println("| --- | --- | --- | --- |");
    for (Reader reader : readers) {
      out.printf(
          "| %s | %,.0f-%,.0f | %s | %s |%n",
          reader.name,
          Arrays.stream(reader.one).min().orElseThrow(),
          Arrays.stream(reader.one).max().orElseThrow(),
          ratio(reader.one, readers.get(0).one),
          ratio(reader.two, reader.one));
    }
  }

  /** The ratios of the rounds: the median, and the least and the greatest. */
  private static String ratio(double[] these, double[] those) {
    double[] ratios =
        IntStream.range(0, these.length).mapToDouble(i -> these[i] / those[i]).sorted().toArray();
    return "%.3f (%.3f-%.3f)"
        .formatted(Measured.median(ratios), ratios[0], ratios[ratios.length - 1]);
  }

  /** Characters a second in all, each of the threads reading all articles. */
  private double rate(Consumer<Article> reader, int threads) {
    long begin = System.nanoTime();
    List<CompletableFuture<Void>> reading =
        IntStream.range(0, threads)
            .mapToObj(each -> CompletableFuture.runAsync(() -> articles.forEach(reader)))
            .toList();
    reading.forEach(CompletableFuture::join);
    return threads * characters() * 1e9 / (System.nanoTime() - begin);
  }

  private double characters() {
    return articles.stream().mapToInt(article -> article.text().length()).sum();
  }

  private void byLength(NewsExtractor extractor) {
    out.println();
    out.println("| an article of so many characters | characters a second, median |");
    out.println("| --- | --- |");
    for (int length : LENGTHS) {
      Article article = ofLength(length);
      double[] rates = new double[rounds];
      for (int round = -1; round < rounds; round++) {
        long begin = System.nanoTime();
        extractor.extract(article);
        if (round >= 0) {
          rates[round] = article.text().length() * 1e9 / (System.nanoTime() - begin);
        }
      }
      out.printf("| %,d | %,.0f |%n", article.text().length(), Measured.median(rates));
    }
  }

  /** An article of the paragraphs of all, one after the other, until it is as long as wanted. */
  private Article ofLength(int length) {
    Article first = articles.get(0);
    List<String> paragraphs = new ArrayList<>();
    int size = first.headline().length();
    for (int i = 0; size < length; i = (i + 1) % articles.size()) {
      for (String paragraph : articles.get(i).paragraphs()) {
        if (size < length) {
          paragraphs.add(paragraph);
          size += 1 + paragraph.length();
        }
      }
    }
    return new Article(
        Optional.empty(),
        first.headline(),
        paragraphs,
        first.published(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
