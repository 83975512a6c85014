package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgraph.extractor.Extractor;
import org.newsgraph.extractor.lexicon.UserDictionary;
import org.newsgraph.graph.article.Digest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A user's own names, with which articles are read. */
final class DictionaryOption {

  private static final String NAME = "--dictionary";

  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description =
          "Your own names, which win over all: lines 'name,type' or 'name,type,full name', or SKOS"
              + " (.ttl, .nt, .rdf). Types: Person, Organization, Place, Product, Occasion.")
  private @Nullable Path file;

  /**
   * The extractor that knows the user's names, loaded when it is first asked for. The file is read
   * now, so that one that cannot be read is told before anything is done.
   *
   * @param loading loads an extractor
   */
  Once<Extractor> over(Function<UserDictionary, ? extends Extractor> loading)
      throws IOException, Failure {
    UserDictionary names = read();
    return new Once<>(() -> loading.apply(names));
  }

  /**
   * What tells these names from others, empty without any: what was read with other names is to be
   * read again.
   */
  String edition() throws IOException {
    return file == null ? "" : Digest.whole(Files.readAllBytes(file));
  }

  /**
   * A server reads with its own names. Such as a file of options or the environment names may be
   * meant for it as well.
   *
   * @throws Failure if the command line names some
   */
  void requireNone() throws Failure {
    if (command.commandLine().getParseResult().hasMatchedOption(NAME)) {
      throw new Failure(
          NAME + " does not work through a server, which reads with its own; give it to 'serve'");
    }
  }

  private UserDictionary read() throws IOException, Failure {
    if (file == null) {
      return UserDictionary.empty();
    }
    try {
      return UserDictionary.read(file);
    } catch (UserDictionary.Unreadable | NoSuchFileException told) {
      throw told;
    } catch (IOException unreadable) {
      throw new Failure(
          NAME + " " + file + ": cannot be read: " + OneLine.of(unreadable.getMessage()),
          unreadable);
    }
  }
}
