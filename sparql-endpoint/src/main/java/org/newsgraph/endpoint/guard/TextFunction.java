package org.newsgraph.endpoint.guard;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * SPARQL's functions that match or lengthen text, as the specification has them. Matching ends with
 * its query, and no result is longer than so many characters: that is an error of its row.
 */
abstract sealed class TextFunction extends FunctionBase {

  /** Longer than any article, and short enough that sixteen queries at a time bear it. */
  private static final int LONGEST = 4 << 20;

  private final int fewest;
  private final int most;

  private TextFunction(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  @Override
  public void checkBuild(String iri, ExprList arguments) {
    if (arguments.size() < fewest || arguments.size() > most) {
      throw new QueryBuildException("Wrong number of arguments");
    }
  }

  @Override
  public NodeValue exec(List<NodeValue> arguments) {
    return exec(arguments, new AtomicBoolean());
  }

  @Override
  protected NodeValue exec(List<NodeValue> arguments, FunctionEnv environment) {
    AtomicBoolean cancelled =
        environment instanceof ExecutionContext execution ? execution.getCancelSignal() : null;
    return exec(arguments, cancelled == null ? new AtomicBoolean() : cancelled);
  }

  abstract NodeValue exec(List<NodeValue> arguments, AtomicBoolean cancelled);

  private static String text(NodeValue argument) {
    return NodeValueOps.checkAndGetStringLiteral("text", argument).getLiteralLexicalForm();
  }

  /** The pattern at a place among the arguments, with the flags at another if they are there. */
  private static Pattern pattern(List<NodeValue> arguments, int place, int flags) {
    return RegexEngine.makePattern(
        "regex",
        text(arguments.get(place)),
        arguments.size() > flags ? text(arguments.get(flags)) : null);
  }

  private static void checkLength(long length) {
    if (length > LONGEST) {
      throw new ExprEvalException("A text may become " + LONGEST + " characters long");
    }
  }

  /** {@code REGEX(text, pattern, flags)}. */
  static final class Regex extends TextFunction {

    Regex() {
      super(2, 3);
    }

    @Override
    NodeValue exec(List<NodeValue> arguments, AtomicBoolean cancelled) {
      WatchedText text = new WatchedText(text(arguments.get(0)), cancelled);
      return NodeValue.booleanReturn(pattern(arguments, 1, 2).matcher(text).find());
    }
  }

  /** {@code REPLACE(text, pattern, replacement, flags)}. */
  static final class Replace extends TextFunction {

    Replace() {
      super(3, 4);
    }

    @Override
    NodeValue exec(List<NodeValue> arguments, AtomicBoolean cancelled) {
      Node literal = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
      String before = literal.getLiteralLexicalForm();
      String after = replaced(before, pattern(arguments, 1, 3), text(arguments.get(2)), cancelled);
      return before.equals(after)
          ? arguments.get(0)
          : NodeValue.makeNode(
              NodeFactory.createLiteral(
                  after, literal.getLiteralLanguage(), literal.getLiteralDatatype()));
    }

    private static String replaced(
        String text, Pattern pattern, String replacement, AtomicBoolean cancelled) {
      Matcher matcher = pattern.matcher(new WatchedText(text, cancelled));
      StringBuilder after = new StringBuilder();
      boolean any = false;
      try {
        while (matcher.find()) {
          // As ARQ does: of matches of nothing only the first counts.
          if (!any || matcher.start() < matcher.end()) {
            matcher.appendReplacement(after, replacement);
            checkLength(after.length());
            any = true;
          }
        }
      } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
        throw new ExprEvalException("The replacement names a group that is not there", noSuchGroup);
      }
      return any ? matcher.appendTail(after).toString() : text;
    }
  }

  /** {@code CONCAT(text, …)}. */
  static final class Concat extends TextFunction {

    Concat() {
      super(0, Integer.MAX_VALUE);
    }

    @Override
    NodeValue exec(List<NodeValue> arguments, AtomicBoolean cancelled) {
      checkLength(arguments.stream().mapToLong(argument -> text(argument).length()).sum());
      return XSDFuncOp.strConcat(arguments);
    }
  }
}
