package org.newsgraph.graph.changes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.rdfpatch.PatchHeader;
import org.apache.jena.rdfpatch.RDFChanges;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesApply;
import org.apache.jena.rdfpatch.changes.RDFChangesN;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The folder in which a store keeps the patches of its commits, a file each, named by its number.
 * What is being written is called a draft until its commit is done.
 */
public record PatchFolder(Path folder) {

  private static final Pattern PATCH = Pattern.compile("([0-9]{10,})\\.rdfp\\.gz");
  private static final Pattern DRAFT = Pattern.compile("([0-9]{10,})\\.draft");

  /** The numbers of the patches that are there, ascending. */
  public List<Long> numbers() throws IOException {
    return numbers(PATCH);
  }

  List<Long> drafts() throws IOException {
    return numbers(DRAFT);
  }

  private List<Long> numbers(Pattern name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> name.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(file -> Long.parseLong(file.group(1)))
          .sorted()
          .toList();
    }
  }

  /** Whether the commit's patch is there. */
  public boolean holds(long number) {
    return Files.exists(patch(number));
  }

  /**
   * The patch of a commit, as text in UTF-8; to be closed.
   *
   * @throws IOException if it is not there or cannot be read
   */
  public InputStream open(long number) throws IOException {
    return WholeGzipInputStream.open(patch(number));
  }

  /**
   * What a patch says of itself: its commit, and the one before.
   *
   * @throws IOException if it cannot be read
   */
  public PatchHeader header(long number) throws IOException {
    try (InputStream patch = open(number)) {
      PatchHeader header = RDFPatchOps.readHeader(patch);
      if (header.getId() == null) {
        throw new RiotException("it names no commit");
      }
      return header;
    } catch (RuntimeIOException | RiotException broken) {
      throw unreadable(number, broken);
    }
  }

  /**
   * Does what a commit has done, within the write transaction that is under way.
   *
   * @param also is told what it does
   * @throws IOException if the patch is not there or not whole
   */
  public void play(long number, DatasetGraph dataset, RDFChanges also) throws IOException {
    try (InputStream patch = open(number)) {
      new RDFPatchReaderText(patch).apply(new RDFChangesN(new WithinTransaction(dataset), also));
    } catch (IOException | RuntimeIOException | RiotException broken) {
      throw unreadable(number, broken);
    }
  }

  private IOException unreadable(long number, Exception broken) {
    return new IOException(patch(number) + " cannot be read: " + broken.getMessage(), broken);
  }

  Path patch(long number) {
    return folder.resolve(name(number) + ".rdfp.gz");
  }

  Path draft(long number) {
    return folder.resolve(name(number) + ".draft");
  }

  /** Whether a draft was written to its end before its writer died. */
  boolean isWhole(long draft) throws IOException {
    return WholeGzipInputStream.isWhole(draft(draft));
  }

  /** Makes a draft a patch, at once. */
  void publish(long number) throws IOException {
    Files.move(draft(number), patch(number), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String name(long number) {
    return String.format(Locale.ROOT, "%010d", number);
  }

  /** Plays a patch without the transactions that it names. */
  private static final class WithinTransaction extends RDFChangesApply {

    WithinTransaction(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public void txnBegin() {}

    @Override
    public void txnCommit() {}
  }
}
