package org.newsgraph.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options are where the command line does not give them: {@code --token-hash} is {@code
 * NEWSGRAPH_TOKEN_HASH} of the environment unless that is empty, else {@code token-hash} of the
 * file of {@code --config}, else the option's own default. Immutable.
 */
final class Configuration implements IDefaultValueProvider {

  private static final String PREFIX = "NEWSGRAPH_";
  private static final Set<String> NOT_CONFIGURED = Set.of("help", "version", "trace", "config");

  private final Map<String, String> environment;
  private final Properties file;

  private Configuration(Map<String, String> environment, Properties file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  /** What the environment alone says. */
  static Configuration of(Map<String, String> environment) {
    return new Configuration(environment, new Properties());
  }

  /**
   * This with a file of lines {@code option = value}, in UTF-8.
   *
   * @param known the command line whose options the file may name
   * @throws Failure if the file names an option that no command has
   */
  Configuration with(Path path, CommandLine known) throws IOException, Failure {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IllegalArgumentException broken) {
      throw new Failure(path + ": " + OneLine.of(broken.getMessage()), broken);
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(names(known));
    if (!unknown.isEmpty()) {
      throw new Failure(
          path + ": no command has the option " + unknown.iterator().next() + "; see --help");
    }
    return new Configuration(environment, properties);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !isConfigured(option)) {
      return null;
    }
    String name = name(option);
    String variable = PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String set = environment.getOrDefault(variable, "");
    return set.isEmpty() ? file.getProperty(name) : set;
  }

  private static Set<String> names(CommandLine line) {
    Set<String> names = new HashSet<>();
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().options().stream()
          .filter(Configuration::isConfigured)
          .forEach(option -> names.add(name(option)));
    }
    return names;
  }

  private static boolean isConfigured(OptionSpec option) {
    return option.longestName().startsWith("--") && !NOT_CONFIGURED.contains(name(option));
  }

  private static String name(OptionSpec option) {
    return option.longestName().substring(2);
  }
}
