package org.newsgraph.graph.named;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A question kept in a file. The file's first comments are its title in Chinese, its title in
 * English, and a line {@code # @name 中文 | English} for each parameter. Immutable and thread-safe.
 *
 * @param name the file's name without {@code .rq}
 * @param titleZh what it answers, in Chinese
 * @param titleEn what it answers, in English
 * @param parameters what it can be told, in the order of the file
 * @param text the file as it stands, which is SPARQL 1.1
 */
public record NamedQuery(
    String name, String titleZh, String titleEn, List<Parameter> parameters, String text) {

  private static final Pattern PARAMETER = Pattern.compile("# @(\\w+) (.+?) \\| (.+)");
  private static final String COMMENT = "# ";

  /** A question, with its own copy of the parameters. */
  public NamedQuery {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a question.
   *
   * @throws IllegalArgumentException if it lacks titles, or a parameter has no default
   */
  static NamedQuery parse(String name, String text) {
    List<String> comments = text.lines().takeWhile(line -> line.startsWith(COMMENT)).toList();
    if (comments.size() < 2) {
      throw new IllegalArgumentException("The query " + name + " has no two titles");
    }
    Map<String, Node> defaults = defaults(read(text));
    List<Parameter> parameters = new ArrayList<>();
    for (String comment : comments) {
      Matcher matcher = PARAMETER.matcher(comment);
      if (matcher.matches()) {
        Node standard = defaults.get(matcher.group(1));
        if (standard == null) {
          throw new IllegalArgumentException(
              "The query " + name + " has no VALUES for its parameter " + matcher.group(1));
        }
        parameters.add(
            new Parameter(matcher.group(1), matcher.group(2), matcher.group(3), standard));
      }
    }
    return new NamedQuery(
        name,
        comments.get(0).substring(COMMENT.length()),
        comments.get(1).substring(COMMENT.length()),
        parameters,
        text);
  }

  /**
   * The query with values in place of defaults.
   *
   * @param arguments values by parameter; those that are not named keep their default
   * @throws ArgumentException if there is no such parameter, or a value is not of its kind
   */
  public Query with(Map<String, String> arguments) throws ArgumentException {
    Map<Var, Node> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      Parameter parameter =
          parameters.stream()
              .filter(each -> each.name().equals(argument.getKey()))
              .findFirst()
              .orElseThrow(() -> unknown(argument.getKey()));
      values.put(Var.alloc(parameter.name()), parameter.value(argument.getValue()));
    }
    return QueryTransformOps.transform(read(text), new Replacing(values));
  }

  private ArgumentException unknown(String parameter) {
    List<String> names = parameters.stream().map(Parameter::name).toList();
    return new ArgumentException(
        "The query '%s' has no parameter '%s'; it has: %s"
            .formatted(name, parameter, String.join(", ", names)));
  }

  private static Query read(String text) {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
  }

  /** The values of the one row that each block of VALUES with parameters has. */
  private static Map<String, Node> defaults(Query query) {
    Map<String, Node> defaults = new LinkedHashMap<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData block) {
            if (block.getRows().size() == 1) {
              block.getRows().get(0).forEach((variable, node) -> put(variable, node));
            }
          }

          private void put(Var variable, Node node) {
            if (node.isLiteral()) {
              defaults.put(variable.getVarName(), node);
            }
          }
        });
    return defaults;
  }

  /** Puts values into blocks of VALUES that name their variables. */
  private static final class Replacing extends ElementTransformCopyBase {

    private final Map<Var, Node> values;

    Replacing(Map<Var, Node> values) {
      this.values = values;
    }

    @Override
    public ElementData transform(ElementData block) {
      if (block.getVars().stream().noneMatch(values::containsKey)) {
        return block;
      }
      ElementData replaced = new ElementData();
      block.getVars().forEach(replaced::add);
      block.getRows().forEach(row -> replaced.add(replaced(row)));
      return replaced;
    }

    private Binding replaced(Binding row) {
      var builder = Binding.builder();
      row.forEach((variable, node) -> builder.add(variable, values.getOrDefault(variable, node)));
      return builder.build();
    }
  }
}
