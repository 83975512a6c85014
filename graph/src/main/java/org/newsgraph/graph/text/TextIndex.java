package org.newsgraph.graph.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.newsgraph.graph.changes.ChangeLog;
import org.newsgraph.graph.changes.Commit;
import org.newsgraph.graph.source.CopyKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The full-text index of a store. It is brought up to each commit right after it, and a search asks
 * for the index of its own transaction's commit; what is on the disk may lag behind, and is brought
 * up from the change log when the store is opened again, or made anew. Thread-safe for many
 * searches beside one writer.
 */
public final class TextIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TextIndex.class);

  private static final Symbol INDEX = Symbol.create("newsgraph.text");

  private static final String COMMIT = "newsgraph.commit";
  private static final String FORMAT = "newsgraph.format";
  private static final String FORMAT_NUMBER = "2-" + Version.LATEST.major;

  /** How many commits the files may lag behind: so many patches are read again after a crash. */
  private static final int MOST_BEHIND = 500;

  /** And how many entries: so many are written again after a crash. */
  private static final int MOST_UNSAVED = 2_000;

  /** So many earlier commits' indexes are kept; older transactions see a later one. */
  private static final int KEPT = 4;

  private final Directory directory;
  private final IndexWriter writer;
  private final Documents documents;
  private final Questions questions;
  private volatile List<TextSearch> searches;
  private long saved;
  private int unsaved;
  private boolean broken;

  private TextIndex(Directory directory) throws IOException {
    Spelling spelling = Spelling.load();
    this.directory = directory;
    this.documents = new Documents(spelling);
    this.questions = new Questions(spelling, new ChineseAnalyzer(spelling::word, false));
    IndexWriterConfig config =
        new IndexWriterConfig(
            new PerFieldAnalyzerWrapper(
                new ChineseAnalyzer(spelling::word, true),
                Map.of(Documents.CHARACTERS, new CharacterAnalyzer())));
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
    this.saved = number(writer).orElse(-1L);
    this.searches = List.of(search(DirectoryReader.open(writer), saved));
  }

  /** An index in memory, of an empty store. */
  public static TextIndex inMemory() {
    try {
      TextIndex index = new TextIndex(new ByteBuffersDirectory());
      index.publish(0);
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The index in {@code folder} of the store whose read transaction is under way, brought up to it.
   *
   * @throws UncheckedIOException if the folder cannot be used
   */
  public static TextIndex open(Path folder, ChangeLog log, DatasetGraph visible) {
    try {
      TextIndex index = openOrRenew(folder);
      index.catchUp(log, visible);
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that cannot be read are of no use: all that is in them is in the graph. */
  private static TextIndex openOrRenew(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new TextIndex(directory);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
      return new TextIndex(directory);
    }
  }

  private void catchUp(ChangeLog log, DatasetGraph visible) throws IOException {
    long now = Commit.number(visible);
    if (saved < 0 || saved > now || saved + 1 < log.first() && saved < now) {
      rebuild(visible);
      return;
    }
    Touched touched = new Touched();
    try {
      for (long number = saved + 1; number <= now; number++) {
        try (InputStream patch = log.patch(number)) {
          RDFPatchOps.read(patch).apply(touched);
        }
      }
    } catch (IOException | RuntimeIOException | RiotException unreadable) {
      LOG.warn("The full-text index is made anew: a patch is not whole: {}", unreadable.toString());
      rebuild(visible);
      return;
    }
    if (saved < now) {
      follow(touched, visible);
    }
  }

  /**
   * Brings the index up to the commit of the read transaction under way.
   *
   * @param touched what was changed since it was last brought up
   */
  public synchronized void follow(Touched touched, DatasetGraph visible) {
    if (broken) {
      return;
    }
    try {
      update(touched, visible);
      publish(Commit.number(visible));
    } catch (IOException | AlreadyClosedException e) {
      // The graph is committed and stays; what the index lacks, the next opening brings.
      broken = true;
      LOG.error(
          "The full-text index stays behind until the store is opened again: {}", e.toString());
    }
  }

  private void update(Touched touched, DatasetGraph visible) throws IOException {
    TextSearch before = latest();
    unsaved += touched.things().size() + touched.articles().size();
    for (Node thing : touched.things()) {
      String iri = thing.toString();
      ThingState state = before.state(iri).orElseGet(ThingState::new);
      state.follow(thing, touched, visible);
      put(iri, state);
    }
    for (Node article : touched.articles()) {
      Term term = new Term(Documents.ARTICLE, article.toString());
      var document = documents.of(visible, article);
      if (document.isPresent()) {
        writer.updateDocument(term, document.get());
      } else {
        writer.deleteDocuments(term);
      }
    }
  }

  /** Makes the index anew from the read transaction under way. */
  public synchronized void rebuild(DatasetGraph visible) {
    try {
      writer.deleteAll();
      Scan scan = Scan.of(visible);
      for (Map.Entry<Node, ThingState> each : scan.things().entrySet()) {
        put(each.getKey().toString(), each.getValue());
      }
      for (Node article : scan.articles()) {
        var document = documents.of(visible, article);
        if (document.isPresent()) {
          writer.addDocument(document.get());
        }
      }
      publish(Commit.number(visible));
      save();
      broken = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The index as it is at the commit of the read transaction under way.
   *
   * @param context that of the store, or of a query over it
   */
  public static TextSearch search(Context context, DatasetGraph dataset) {
    return of(context).at(Commit.number(dataset));
  }

  /**
   * The keys by which copies are found, of the texts as they are at the commit from which the write
   * transaction under way began. For one thread.
   *
   * @throws IllegalStateException if the index stayed behind the graph
   */
  public static CopyKeys copyKeys(DatasetGraph dataset) {
    TextSearch latest = of(dataset.getContext()).latest();
    if (latest.commit() != Commit.number(dataset)) {
      throw new IllegalStateException(
          "The full-text index stays behind the graph; open the store again");
    }
    return new IndexedKeys(latest.reader());
  }

  private static TextIndex of(Context context) {
    TextIndex index = context.get(INDEX);
    if (index == null) {
      throw new IllegalStateException("The dataset belongs to no store with an index");
    }
    return index;
  }

  /** Makes the index known to what reads a store through a dataset of this context. */
  public void install(Context context) {
    context.set(INDEX, this);
  }

  private TextSearch at(long commit) {
    if (commit > latest().commit()) {
      awaitFollowing();
    }
    for (TextSearch each : searches) {
      if (each.commit() == commit) {
        return each;
      }
    }
    return latest();
  }

  /** A commit is there a moment before the index has followed it. */
  private synchronized void awaitFollowing() {}

  private void put(String iri, ThingState state) throws IOException {
    Term term = new Term(Documents.IRI, iri);
    if (state.isNothing()) {
      writer.deleteDocuments(term);
    } else {
      writer.updateDocument(term, documents.of(iri, state));
    }
  }

  private void publish(long commit) throws IOException {
    TextSearch before = latest();
    DirectoryReader next = DirectoryReader.openIfChanged(before.reader(), writer);
    if (next == null) {
      before.reader().incRef();
      next = before.reader();
    }
    int most = Math.min(KEPT, searches.size());
    List<TextSearch> kept = new ArrayList<>();
    kept.add(search(next, commit));
    kept.addAll(searches.subList(0, most));
    List<TextSearch> left = searches.subList(most, searches.size());
    searches = List.copyOf(kept);
    for (TextSearch each : left) {
      each.reader().decRef();
    }
    if (commit - saved >= MOST_BEHIND || unsaved >= MOST_UNSAVED) {
      save();
    }
  }

  private void save() throws IOException {
    long commit = latest().commit();
    writer.setLiveCommitData(
        Map.of(COMMIT, Long.toString(commit), FORMAT, FORMAT_NUMBER).entrySet());
    writer.commit();
    saved = commit;
    unsaved = 0;
  }

  private TextSearch latest() {
    return searches.get(0);
  }

  private TextSearch search(DirectoryReader reader, long commit) {
    return new TextSearch(reader, documents, questions, commit, this::latest);
  }

  /** The commit up to which the files are; none where they are of no use. */
  private static Optional<Long> number(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
    }
    return FORMAT_NUMBER.equals(data.get(FORMAT))
        ? Optional.of(Long.parseLong(data.get(COMMIT)))
        : Optional.empty();
  }

  @Override
  public synchronized void close() {
    try {
      if (!broken && saved != latest().commit()) {
        save();
      }
      for (TextSearch each : searches) {
        each.reader().decRef();
      }
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
