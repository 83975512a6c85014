package org.newsgraph.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.article.ReadResult;
import org.newsgraph.extractor.rdf.FactMapper;
import org.newsgraph.graph.history.History;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings articles into the store: extracts their facts on several threads and commits them in
 * batches.
 *
 * <p>An article replaces the graph that an earlier reading of it left; one whose quads are the same
 * is not written. Each batch is one transaction, so that an article is stored wholly or not at all,
 * and a killed ingest loses at most the batches that were not committed. An article upon which the
 * extractor fails is rejected, and logged as an error. Of two articles with one IRI the later wins.
 * Immutable and thread-safe; concurrent runs take turns at the commits.
 */
public final class Ingest {

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final Corpus corpus;
  private final Extractor extractor;
  private final FactMapper mapper;
  private final BatchSize batch;
  private final int threads;

  /** An ingest with {@link BatchSize#STANDARD} and a thread for each processor. */
  public Ingest(QuadStore store, Extractor extractor, FactMapper mapper) {
    this(
        store,
        extractor,
        mapper,
        History.standard(),
        BatchSize.STANDARD,
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param batch articles a transaction, at least 1
   * @param threads threads that extract, at least 1
   */
  public Ingest(QuadStore store, Extractor extractor, FactMapper mapper, int batch, int threads) {
    this(store, extractor, mapper, History.standard(), BatchSize.fixed(batch), threads);
  }

  /**
   * @param history records corrections
   * @param threads threads that extract, at least 1
   */
  public Ingest(
      QuadStore store,
      Extractor extractor,
      FactMapper mapper,
      History history,
      BatchSize batch,
      int threads) {
    this.corpus = new Corpus(store, mapper.scheme(), history);
    this.extractor = Objects.requireNonNull(extractor);
    this.mapper = Objects.requireNonNull(mapper);
    this.batch = Objects.requireNonNull(batch);
    if (threads < 1) {
      throw new IllegalArgumentException("No articles are read on %d threads".formatted(threads));
    }
    this.threads = threads;
  }

  /** Ingests all that {@code source} gives. */
  public IngestReport run(ArticleSource source) {
    return run(source, IngestListener.NONE);
  }

  /**
   * Ingests all that {@code source} gives, telling {@code listener} how it goes on.
   *
   * @throws StoreException if the store cannot be written; earlier batches stay
   */
  public IngestReport run(ArticleSource source, IngestListener listener) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Run run = new Run(workers, listener);
      source.forEach(run::accept);
      return run.finish();
    } finally {
      workers.shutdownNow();
    }
  }

  /** One run; while one batch is committed the next is extracted. */
  private final class Run {

    private final ExecutorService workers;
    private final IngestListener listener;
    private final IngestTally tally = new IngestTally();
    private final Queue<Future<Outcome>> pending = new ArrayDeque<>();
    private final int size = batch.of(corpus.size());

    Run(ExecutorService workers, IngestListener listener) {
      this.workers = workers;
      this.listener = listener;
    }

    void accept(ReadResult result) {
      listener.received(result);
      if (result instanceof ReadResult.Rejected rejected) {
        tally.reject(rejected);
      } else if (result instanceof ReadResult.Read read) {
        pending.add(workers.submit(() -> extract(read)));
        if (pending.size() == 2 * size) {
          commit();
        }
      }
    }

    IngestReport finish() {
      while (!pending.isEmpty()) {
        commit();
      }
      return tally.report();
    }

    private void commit() {
      List<MappedArticle> articles = new ArrayList<>(size);
      while (articles.size() < size && !pending.isEmpty()) {
        Outcome outcome = result(pending.remove());
        if (outcome instanceof Outcome.Mapped mapped) {
          articles.add(mapped.article());
        } else if (outcome instanceof Outcome.Failed failed) {
          tally.reject(failed.rejected());
        }
      }
      new Batch(articles).commit(corpus, tally);
      listener.committed(tally.report());
    }
  }

  /** What became of an article: its facts, or why there are none. */
  private sealed interface Outcome {

    record Mapped(MappedArticle article) implements Outcome {}

    record Failed(ReadResult.Rejected rejected) implements Outcome {}
  }

  /** An article upon which the extractor fails is rejected; the others are stored all the same. */
  private Outcome extract(ReadResult.Read read) {
    try {
      return new Outcome.Mapped(MappedArticle.of(extractor.extract(read.article()), mapper));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Reading the facts of {} failed", read.source(), e);
      String detail = read.source() + ": an error in the program while reading its facts: " + e;
      return new Outcome.Failed(
          new ReadResult.Rejected(read.source(), ReadResult.Reason.FAILED, detail));
    }
  }

  private static Outcome result(Future<Outcome> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The ingest was interrupted", e);
    }
  }
}
