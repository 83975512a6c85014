package org.newsgraph.graph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.newsgraph.ontology.SCHEMA;

/**
 * Search within SPARQL, called as in jena-text:
 *
 * <pre>{@code
 * ?thing text:query "lq" .
 * (?thing ?score ?name) text:query ("浙大" 10) .
 * (?article ?score ?headline) text:query (schema:articleBody "人工智能" 10) .
 * }</pre>
 *
 * <p>Unlike there, what is searched for is plain text and no language of queries.
 */
public final class TextQuery extends PropertyFunctionEval {

  /** The name of the property. */
  public static final String IRI = "http://jena.apache.org/text#query";

  private static final int USUAL = 1000;
  private static final int MOST = 10_000;
  private static final Set<Node> ARTICLES = Set.of(SCHEMA.articleBody, SCHEMA.headline);
  private static final Set<Node> NAMES = Set.of(SCHEMA.name, SCHEMA.alternateName);

  /** For the registry of property functions. */
  public TextQuery() {
    super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
  }

  /** Makes queries that use {@code registry} know the property. */
  public static void register(PropertyFunctionRegistry registry) {
    registry.put(IRI, iri -> new TextQuery());
  }

  private record Hit(Node iri, float score, String text) {}

  private record Wanted(Node property, String text, int limit) {}

  @Override
  public QueryIterator execEvaluated(
      Binding binding,
      PropFuncArg subject,
      Node predicate,
      PropFuncArg object,
      ExecutionContext execution) {
    List<Node> targets = subject.isList() ? subject.getArgList() : List.of(subject.getArg());
    if (targets.isEmpty() || targets.size() > 3) {
      throw new QueryBuildException("text:query gives (?thing ?score ?text), or fewer of them");
    }
    Wanted wanted = wanted(object.isList() ? object.getArgList() : List.of(object.getArg()));
    List<Binding> rows = new ArrayList<>();
    for (Hit hit : hits(wanted, execution)) {
      BindingBuilder row = Binding.builder(binding);
      boolean fits = set(row, targets, 0, hit.iri());
      fits = fits && set(row, targets, 1, number(hit.score()));
      fits = fits && set(row, targets, 2, NodeFactory.createLiteralLang(hit.text(), "zh"));
      if (fits) {
        rows.add(row.build());
      }
    }
    return QueryIterPlainWrapper.create(rows.iterator(), execution);
  }

  private static Wanted wanted(List<Node> arguments) {
    List<Node> left = new ArrayList<>(arguments);
    Node property = SCHEMA.name;
    if (!left.isEmpty() && left.get(0).isURI()) {
      property = left.remove(0);
    }
    if (left.isEmpty() || !left.get(0).isLiteral() || left.size() > 2) {
      throw new QueryBuildException("text:query takes a text, or (property? text limit?)");
    }
    int limit = USUAL;
    if (left.size() == 2) {
      if (!left.get(1).isLiteral() || !(left.get(1).getLiteralValue() instanceof Number number)) {
        throw new QueryBuildException("The limit of text:query is a number");
      }
      limit = Math.max(1, Math.min(MOST, number.intValue()));
    }
    return new Wanted(property, left.get(0).getLiteralLexicalForm(), limit);
  }

  private static List<Hit> hits(Wanted wanted, ExecutionContext execution) {
    TextSearch search = TextIndex.search(execution.getContext(), execution.getDataset());
    if (ARTICLES.contains(wanted.property())) {
      return search.articles(wanted.text(), wanted.limit()).stream()
          .map(found -> new Hit(iri(found.iri()), found.score(), found.headline()))
          .toList();
    } else if (NAMES.contains(wanted.property())) {
      return search.things(wanted.text(), Optional.empty(), wanted.limit()).stream()
          .map(found -> new Hit(iri(found.thing().iri()), found.score(), found.by()))
          .toList();
    }
    throw new QueryBuildException(
        "text:query searches schema:name, schema:headline and schema:articleBody");
  }

  /** Puts a value under the target of this number, if there is one; says if it agrees with it. */
  private static boolean set(BindingBuilder row, List<Node> targets, int number, Node value) {
    if (number >= targets.size()) {
      return true;
    }
    Node target = targets.get(number);
    if (Var.isVar(target)) {
      row.add(Var.alloc(target), value);
      return true;
    }
    return target.equals(value);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node number(float score) {
    return NodeFactory.createLiteralByValue(score);
  }
}
