package org.newsgraph.graph.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.IteratorDelayedInitialization;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows that are only counted: told apart by the numbers that TDB2 has for terms, so that
 * no term is fetched but those of the result. For one thread.
 */
final class CountingGroups {

  /** Stands for what a row leaves unbound. */
  private static final Object UNBOUND = new Object();

  private final List<Var> keys;
  private final List<ExprAggregator> counts;

  private CountingGroups(List<Var> keys, List<ExprAggregator> counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /** One group: a row of it, which has its key, and how many rows each aggregate counted. */
  private static final class Group {

    private final Binding row;
    private final long[] counted;

    Group(Binding row, int aggregates) {
      this.row = row;
      this.counted = new long[aggregates];
    }
  }

  /** Whether a group's keys are plain variables and its aggregates COUNT(*) or COUNT(?variable). */
  static boolean fits(OpGroup group) {
    return group.getGroupVars().getExprs().isEmpty()
        && group.getAggregators().stream()
            .map(ExprAggregator::getAggregator)
            .allMatch(
                each ->
                    each instanceof AggCount
                        || each instanceof AggCountVar && each.getExprList().get(0).isVariable());
  }

  /** The groups of {@code rows}, found when the first is asked for. */
  static QueryIterator of(OpGroup group, QueryIterator rows, ExecutionContext execution) {
    CountingGroups groups =
        new CountingGroups(group.getGroupVars().getVars(), group.getAggregators());
    Iterator<Binding> found =
        new IteratorDelayedInitialization<>() {
          @Override
          protected Iterator<Binding> initializeIterator() {
            return groups.count(rows).iterator();
          }
        };
    return new Counted(found, rows, execution);
  }

  private List<Binding> count(QueryIterator rows) {
    Map<Object, Group> groups = new HashMap<>();
    if (keys.isEmpty()) {
      // Of no rows too there is one group.
      groups.put(List.of(), new Group(BindingFactory.root(), counts.size()));
    }
    Var[] counted = counts.stream().map(CountingGroups::counted).toArray(Var[]::new);
    while (rows.hasNext()) {
      Binding row = rows.next();
      Object key = key(row);
      Group group = groups.get(key);
      if (group == null) {
        group = new Group(row, counts.size());
        groups.put(key, group);
      }
      for (int i = 0; i < counted.length; i++) {
        group.counted[i] += counted[i] == null || row.contains(counted[i]) ? 1 : 0;
      }
    }
    rows.close();
    return merged(groups.values());
  }

  /** What is counted: a variable, or null for rows. */
  private static @Nullable Var counted(ExprAggregator aggregate) {
    Aggregator aggregator = aggregate.getAggregator();
    return aggregator instanceof AggCountVar ? aggregator.getExprList().get(0).asVar() : null;
  }

  private Object key(Binding row) {
    if (keys.size() == 1) {
      return part(row, keys.get(0));
    }
    List<Object> parts = new ArrayList<>(keys.size());
    for (Var each : keys) {
      parts.add(part(row, each));
    }
    return parts;
  }

  /** A term's number, or the term itself where the row does not come from the store's indexes. */
  private static Object part(Binding row, Var variable) {
    if (row instanceof BindingTDB stored) {
      NodeId number = stored.getNodeId(variable);
      if (number != null && NodeId.isConcrete(number)) {
        return number;
      }
    }
    Node term = row.get(variable);
    return term == null ? UNBOUND : term;
  }

  /** The result's rows; a group that was found by numbers and by terms is one. */
  private List<Binding> merged(Iterable<Group> groups) {
    Map<Binding, long[]> merged = new HashMap<>();
    for (Group group : groups) {
      BindingBuilder key = BindingFactory.builder();
      for (Var each : keys) {
        Node term = group.row.get(each);
        if (term != null) {
          key.add(each, term);
        }
      }
      long[] sum = merged.computeIfAbsent(key.build(), absent -> new long[counts.size()]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += group.counted[i];
      }
    }
    List<Binding> rows = new ArrayList<>(merged.size());
    merged.forEach((key, sum) -> rows.add(row(key, sum)));
    return rows;
  }

  private Binding row(Binding key, long[] sum) {
    BindingBuilder row = BindingFactory.builder(key);
    for (int i = 0; i < sum.length; i++) {
      row.add(counts.get(i).getVar(), NodeValue.makeInteger(sum[i]).asNode());
    }
    return row.build();
  }

  /** Ends what it counts when it is ended. */
  private static final class Counted extends QueryIterPlainWrapper {

    private final QueryIterator rows;

    Counted(Iterator<Binding> found, QueryIterator rows, ExecutionContext execution) {
      super(found, execution);
      this.rows = rows;
    }

    @Override
    public void requestCancel() {
      rows.cancel();
      super.requestCancel();
    }

    @Override
    protected void closeIterator() {
      rows.close();
      super.closeIterator();
    }
  }
}
