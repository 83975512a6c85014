package org.newsgraph.graph.state;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * TDB2's executor of queries, which leaves {@link OutsideGraphs} out of the union. A pattern over
 * the union is matched by TDB2 itself, with a filter over the graphs' numbers; other patterns, and
 * stores that have no such graph, are executed as ever. Rows that are grouped only to be counted
 * are counted by {@link CountingGroups}.
 */
public final class UnionExecutor extends OpExecutorTDB2 {

  private UnionExecutor(ExecutionContext execution) {
    super(execution);
  }

  /** Makes the queries of {@code database} run here. */
  public static void install(DatasetGraph database) {
    QC.setFactory(database.getContext(), UnionExecutor::new);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
    return Quad.isUnionGraph(pattern.getGraphNode())
        ? filtered(pattern, input)
        : super.execute(pattern, input);
  }

  @Override
  protected QueryIterator execute(OpFilter filter, QueryIterator input) {
    return filter.getSubOp() instanceof OpQuadPattern pattern
            && Quad.isUnionGraph(pattern.getGraphNode())
        ? filtered(filter, input)
        : super.execute(filter, input);
  }

  @Override
  protected QueryIterator execute(OpGroup group, QueryIterator input) {
    return CountingGroups.fits(group)
        ? CountingGroups.of(group, exec(group.getSubOp(), input), execCxt)
        : super.execute(group, input);
  }

  private QueryIterator filtered(Op op, QueryIterator input) {
    Context context = execCxt.getContext();
    Set<NodeId> outside = outside(execCxt.getDataset());
    if (!outside.isEmpty()) {
      Predicate<Tuple<NodeId>> inside = tuple -> !outside.contains(tuple.get(0));
      context = context.copy();
      QC2.setFilter(context, inside);
    }
    ExecutionContext execution =
        ExecutionContext.create(execCxt.getDataset(), execCxt.getActiveGraph(), context);
    execution.setExecutor(OpExecutorTDB2.OpExecFactoryTDB);
    return QC.execute(op, input, execution);
  }

  private static Set<NodeId> outside(DatasetGraph dataset) {
    if (!(dataset instanceof DatasetGraphTDB database)) {
      return Set.of();
    }
    NodeTable nodes = database.getQuadTable().getNodeTupleTable().getNodeTable();
    return OutsideGraphs.ALL.stream()
        .map(nodes::getNodeIdForNode)
        .filter(id -> !NodeId.isDoesNotExist(id))
        .collect(Collectors.toUnmodifiableSet());
  }
}
