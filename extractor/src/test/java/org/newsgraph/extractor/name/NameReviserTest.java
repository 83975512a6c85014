package org.newsgraph.extractor.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newsgraph.extractor.lexicon.Lexicon;
import org.newsgraph.extractor.name.model.NameModel;
import org.newsgraph.extractor.text.AnnotatedText;
import org.newsgraph.extractor.text.Segmenter;
import org.newsgraph.extractor.text.WordClusters;

/** The names as shipped: found by the rules and the name model, then revised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameReviserTest {

  private final Segmenter segmenter = new Segmenter();
  private NameReader reader;

  @BeforeAll
  void loadModels() {
    reader =
        new NameReader(Lexicon.bundled(), new ModelFinder(NameModel.bundled()))
            .revisedBy(NameReviser.bundled(WordClusters.bundled()));
  }

  @Test
  void theBlankBetweenTwoNamesIsNone() {
    assertThat(names("中俄 中美音乐家同台演出。")).contains("中", "俄", "美").doesNotContain(" ");
  }

  @Test
  void whateverTheTextEachNameHasALetterOrADigit() {
    Random random = new Random(23);
    String[] pieces = {
      "中", "俄", "美", "法", "日", "英", " ", "　", "“", "”", "《", "》", "（", "）", "·", "—", "、", "，", "。",
      "省", "市", "委", "第", "届", "会", "奖", "大学", "公司", "张", "王", "𠮷", "😀", "Ａ", "3", "\u200b", "\n"
    };
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 60) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(names(text.toString()))
          .as(text.toString())
          .allMatch(name -> name.codePoints().anyMatch(Character::isLetterOrDigit));
    }
  }

  @Test
  void aTextHasTheSameNamesOnEightThreads() throws Exception {
    String text = "海岳大学校长林海与青山市市长陈舟在“望潮”号上会见法国总统。".repeat(20);
    List<String> alone = names(text);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<String>> task = () -> names(text);
      for (Future<List<String>> found : threads.invokeAll(Collections.nCopies(64, task))) {
        assertThat(found.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private List<String> names(String text) {
    return reader.read(AnnotatedText.of(text, segmenter)).mentions().stream()
        .map(mention -> mention.span().of(text))
        .toList();
  }
}
