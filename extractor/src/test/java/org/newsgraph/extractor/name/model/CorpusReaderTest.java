package org.newsgraph.extractor.name.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

  private final Path directory;

  CorpusReaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void readsOneCharacterAndItsTagALine() throws IOException {
    assertThat(names("a.bio", "李\tB-PER\n明\tI-PER\n在\tO\n沪\tB-LOC\n\n好\tO\n"))
        .containsExactly("李明/PERSON", "沪/PLACE");
    assertThat(names("b.bmes", "李 B-NAME\n明 E-NAME\n， O\n公 B-ORG\n司 E-ORG\n经 B-TITLE\n理 E-TITLE\n"))
        .as("a generic word is no name")
        .containsExactly("李明/PERSON", "经理/TITLE");
  }

  @Test
  void joinsSurnameAndGivenName() throws IOException {
    assertThat(names("a.txt", "001/m  记者/n  李/nr  明/nr  王/nr  小红/nr  阿里/nr\n"))
        .containsExactly("李明/PERSON", "王小红/PERSON", "阿里/PERSON");
  }

  @Test
  void takesACompoundForOneNameAndTheOuterOfTwo() throws IOException {
    assertThat(names("a.txt", "001/m  [[江南/ns  大学/n]nt  医院/n]nt  在/p  [山阳/ns  地区/n]ns\n"))
        .containsExactly("江南大学医院/ORGANIZATION", "山阳地区/PLACE");
  }

  @Test
  void takesAnAbbreviationOfOneCharacterForAPlaceAndLeavesALongerOneOpen() throws IOException {
    Path file = write("a.txt", "001/m  中/j  美/j  与/p  欧盟/j  党/j\n");
    AnnotatedText text = new CorpusReader().read(file).get(0);
    assertThat(text.names())
        .extracting(name -> name.span().of(text.text()))
        .containsExactly("中", "美");
    assertThat(text.unsure()).extracting(span -> span.of(text.text())).containsExactly("欧盟");
  }

  @Test
  void readsLabelledSentencesAndDropsTheQuotesOfWorks() throws IOException {
    String line =
        "{\"text\": \"𠮷田写了《山海》\", \"label\": {\"name\": {\"𠮷田\": [[0, 1]]},"
            + " \"book\": {\"《山海》\": [[4, 7]]}}}\n";
    assertThat(names("a.jsonl", line)).containsExactly("𠮷田/PERSON", "山海/WORK");
  }

  @Test
  void refusesAFileOfNoKnownFormat() throws IOException {
    Path file = write("a.doc", "x");
    assertThatThrownBy(() -> new CorpusReader().read(file)).isInstanceOf(IOException.class);
  }

  private List<String> names(String name, String content) throws IOException {
    return new CorpusReader()
        .read(write(name, content)).stream()
            .flatMap(
                text ->
                    text.names().stream()
                        .map(mark -> mark.span().of(text.text()) + "/" + mark.label()))
            .toList();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content, StandardCharsets.UTF_8);
  }
}
