package org.newsgraph.extractor.article.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.extractor.article.Article;
import org.newsgraph.extractor.article.ArticleFormat;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.article.ReadResult.Reason;

class ArticleReadersTest {

  private static final String GOOD = "---\ntitle: 渡口复航\ndate: 2024-03-05\n---\n<p>临江渡口5日复航。</p>\n";

  private final Path folder;

  ArticleReadersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsAllFilesBelowAFolderInTheOrderOfTheirPaths() throws IOException {
    write("b/two.md", GOOD.replace("渡口", "二"));
    write("a.txt", "一\n2024年3月5日\n正文。\n");
    write("b/c/three.html", "<html><title>三</title><p>2024-03-05</p><p>正文，正文，正文。</p></html>");
    write(".git/config", "x");

    assertThat(read(folder))
        .extracting(result -> folder.relativize(Path.of(result.source())).toString())
        .containsExactly("a.txt", "b/c/three.html", "b/two.md");
    assertThat(read(folder)).allMatch(ReadResult.Read.class::isInstance);
  }

  @Test
  void givesEachBadInputOneLineAndLandsTheRest() throws IOException {
    write("good.md", GOOD);
    write("empty.md", "");
    write("blank.txt", " \n\n");
    write("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 16, 'J', 'F', 'I', 'F'});
    write("broken.md", "---\ntitle: [未完\n---\n<p>正文</p>\n");
    write("undated.html", "<html><title>无日期</title><p>正文，正文，正文。</p></html>");
    write("data.csv", "甲,乙\n1,2\n");
    write("bomb.html", "<html><body>" + "<b><div>".repeat(50_000) + "正文。");
    write("bomb.xml", "<!DOCTYPE r [<!ENTITY a \"哈\">]>\n<rss version=\"2.0\">&a;</rss>");
    write("noise.txt", noise());

    List<ReadResult> results = read(folder);

    assertThat(results).filteredOn(ReadResult.Read.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(ReadResult.Rejected.class::isInstance)
        .extracting(result -> (ReadResult.Rejected) result)
        .allSatisfy(
            rejected -> assertThat(rejected.detail()).hasLineCount(1).contains(rejected.source()))
        .extracting(rejected -> Path.of(rejected.source()).getFileName() + " " + rejected.reason())
        .containsExactlyInAnyOrder(
            "empty.md EMPTY",
            "blank.txt EMPTY",
            "photo.jpg BINARY",
            "broken.md MALFORMED",
            "undated.html NO_DATE",
            "data.csv UNKNOWN_FORMAT",
            "bomb.html MALFORMED",
            "bomb.xml MALFORMED",
            "noise.txt MALFORMED");
  }

  @Test
  void rejectsAFileOfFiftyMegabytes() throws IOException {
    byte[] large = new byte[50 << 20];
    Arrays.fill(large, (byte) 'a');
    write("large.txt", large);

    assertThat(rejection(folder.resolve("large.txt")))
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE);
              assertThat(rejected.detail())
                  .endsWith("larger than 20.0 MB, the most an article may have; split it");
            });
  }

  @Test
  void rejectsAFileThatIsNotThere() {
    assertThat(rejection(folder.resolve("none.md")))
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.UNREADABLE);
              assertThat(rejected.detail())
                  .endsWith("cannot be read: no such file; check the path");
            });
  }

  @Test
  void rejectsALinkToNowhereAndReadsItsNeighbours() throws IOException {
    write("good.md", GOOD);
    Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere"));

    assertThat(read(folder))
        .extracting(result -> result instanceof ReadResult.Rejected r ? r.reason().name() : "READ")
        .containsExactlyInAnyOrder("READ", "UNREADABLE");
  }

  @Test
  void comesToAnEndInALoopOfLinks() throws IOException {
    write("a/good.md", GOOD);
    Files.createSymbolicLink(folder.resolve("a/up"), folder);

    assertThat(read(folder))
        .extracting(result -> result instanceof ReadResult.Rejected r ? r.detail() : "READ")
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).isEqualTo("READ"),
            line -> assertThat(line).contains("a symbolic link to a folder above it"));
  }

  @Test
  void readsAnArchiveAndNamesItsEntries() throws IOException {
    write("news.zip", zip(StandardCharsets.UTF_8, "要闻/一.md", GOOD, "empty.md", ""));

    assertThat(read(folder.resolve("news.zip")))
        .extracting(ReadResult::source)
        .extracting(source -> source.substring(folder.toString().length() + 1))
        .containsExactly("news.zip!/要闻/一.md", "news.zip!/empty.md");
  }

  @Test
  void readsAnArchiveWhoseNamesAreInGbk() throws IOException {
    byte[] archive = zip(Charset.forName("GBK"), "要闻/临江渡口恢复通航的消息.md", GOOD);

    assertThat(read("x.zip", archive, ArticleFormat.AUTO))
        .singleElement()
        .satisfies(result -> assertThat(result.source()).endsWith("要闻/临江渡口恢复通航的消息.md"));
  }

  @Test
  void saysThatAnEntryLeadsOutOfItsArchive() throws IOException {
    byte[] archive = zip(StandardCharsets.UTF_8, "../../evil.md", GOOD, "good.md", GOOD);

    assertThat(read("x.zip", archive, ArticleFormat.AUTO))
        .extracting(result -> result instanceof ReadResult.Rejected r ? r.detail() : "READ")
        .containsExactly(
            "x.zip!/../../evil.md: a path that leads out of the archive; pack it anew", "READ");
  }

  @Test
  void limitsWhatAnEntryUnpacksTo() throws IOException {
    byte[] archive = zip(StandardCharsets.UTF_8, "big.txt", "a".repeat(21 << 20), "good.md", GOOD);

    assertThat(archive).hasSizeLessThan(100_000);
    assertThat(read("x.zip", archive, ArticleFormat.AUTO))
        .extracting(result -> result instanceof ReadResult.Rejected r ? r.reason().name() : "READ")
        .containsExactly("TOO_LARGE", "READ");
  }

  @Test
  void saysThatAnArchiveIsCutOff() throws IOException {
    byte[] archive = zip(StandardCharsets.UTF_8, "good.md", GOOD);

    assertThat(read("x.zip", Arrays.copyOf(archive, 60), ArticleFormat.AUTO))
        .singleElement()
        .satisfies(
            result ->
                assertThat(((ReadResult.Rejected) result).detail()).contains("broken archive"));
  }

  @Test
  void readsAStreamByItsContent() {
    assertThat(read("-", GOOD.getBytes(StandardCharsets.UTF_8), ArticleFormat.AUTO))
        .singleElement()
        .isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void readsAStreamAsTheFormatThatIsGiven() {
    assertThat(read("-", "题目\n2024年3月5日\n正文。".getBytes(StandardCharsets.UTF_8), ArticleFormat.TEXT))
        .singleElement()
        .isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void saysThatAStreamBroke() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    List<ReadResult> results = new ArrayList<>();

    ArticleReaders.standard()
        .read("https://news.example/1", broken, ArticleFormat.AUTO, results::add);

    assertThat(results)
        .singleElement()
        .satisfies(
            result ->
                assertThat(((ReadResult.Rejected) result).detail())
                    .isEqualTo("https://news.example/1: cannot be read: Stream closed"));
  }

  @Test
  void givesAPageTheAddressItWasReadFrom() {
    byte[] page =
        "<html><title>题目</title><p>2024-03-05</p><p>正文，正文，正文。</p></html>"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(read("https://news.example/1", page, ArticleFormat.AUTO))
        .singleElement()
        .satisfies(
            result ->
                assertThat(((ReadResult.Read) result).article().url())
                    .contains("https://news.example/1"));
  }

  @Test
  void takesTheFallbackDateForAnArticleThatStatesNone() throws IOException {
    write("undated.md", "---\ntitle: 无日期\n---\n<p>正文。</p>\n");
    ReadSettings settings = ReadSettings.standard().withFallbackDate(LocalDate.of(2024, 3, 5));
    List<ReadResult> results = new ArrayList<>();

    ArticleReaders.of(settings).read(folder, ArticleFormat.AUTO, results::add);

    Article article = ((ReadResult.Read) results.get(0)).article();
    assertThat(article.published().orElseThrow().lexicalForm()).isEqualTo("2024-03-05");
  }

  @Test
  void survivesAnyBytes() {
    Random random = new Random(20240305);
    for (int i = 0; i < 100; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      for (ArticleFormat format : ArticleFormat.values()) {
        assertThat(read("x", bytes, format)).isNotEmpty();
      }
    }
  }

  private static byte[] noise() {
    byte[] noise = new byte[3000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i % 3 == 0 ? 0xFF : 0x80 + i % 0x7F);
    }
    return noise;
  }

  private static byte[] zip(Charset names, String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static List<ReadResult> read(Path path) {
    List<ReadResult> results = new ArrayList<>();
    ArticleReaders.standard().read(path, ArticleFormat.AUTO, results::add);
    return results;
  }

  private static List<ReadResult> read(String source, byte[] bytes, ArticleFormat format) {
    List<ReadResult> results = new ArrayList<>();
    ArticleReaders.standard().read(source, new ByteArrayInputStream(bytes), format, results::add);
    return results;
  }

  private static ReadResult.Rejected rejection(Path path) {
    assertThat(read(path)).hasSize(1);
    return (ReadResult.Rejected) read(path).get(0);
  }
}
