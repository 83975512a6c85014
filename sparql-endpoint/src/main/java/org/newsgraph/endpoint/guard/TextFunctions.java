package org.newsgraph.endpoint.guard;

import java.util.Map;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;

/** Puts {@link TextFunction}s into queries and updates, in whatever place of them. */
public final class TextFunctions {

  private static final String OWN = "urn:newsgraph:function:";
  private static final String REGEX = OWN + "regex";
  private static final String REPLACE = OWN + "replace";
  private static final String CONCAT = OWN + "concat";
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";

  private static final Map<String, FunctionFactory> FUNCTIONS =
      Map.of(
          REGEX,
          iri -> new TextFunction.Regex(),
          REPLACE,
          iri -> new TextFunction.Replace(),
          CONCAT,
          iri -> new TextFunction.Concat(),
          XPATH + "matches",
          iri -> new TextFunction.Regex(),
          XPATH + "replace",
          iri -> new TextFunction.Replace(),
          XPATH + "concat",
          iri -> new TextFunction.Concat());

  private TextFunctions() {}

  /**
   * Lets all queries and updates of a context call these functions instead of ARQ's.
   *
   * @param registry the functions of the context
   */
  public static void install(Context context, FunctionRegistry registry) {
    FUNCTIONS.forEach(registry::put);
    RewriteFactory rewriting =
        each -> {
          var standard = Optimize.stdOptimizationFactory.create(each);
          return operator -> standard.rewrite(in(operator));
        };
    context.set(ARQConstants.sysOptimizerFactory, rewriting);
  }

  private static Op in(Op operator) {
    return Transformer.transform(new Operators(), new Expressions(), operator);
  }

  private static final class Operators extends TransformCopy {

    /** What another server is asked is left as it is. */
    @Override
    public Op transform(OpService service, Op inner) {
      return service;
    }
  }

  private static final class Expressions extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Regex) {
        return new E_Function(REGEX, given(arguments));
      } else if (function instanceof E_StrReplace) {
        return new E_Function(REPLACE, given(arguments));
      } else if (function instanceof E_StrConcat) {
        return new E_Function(CONCAT, arguments);
      }
      return super.transform(function, arguments);
    }

    /** ARQ keeps a place for flags that are not there. */
    private static ExprList given(ExprList arguments) {
      ExprList given = new ExprList();
      for (Expr argument : arguments) {
        if (argument != null) {
          given.add(argument);
        }
      }
      return given;
    }

    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
      return function.copy(arguments, in(pattern));
    }

    @Override
    public Expr transform(ExprAggregator aggregation) {
      Aggregator aggregator = aggregation.getAggregator();
      ExprList arguments = aggregator.getExprList();
      return arguments == null
          ? aggregation
          : new ExprAggregator(
              aggregation.getVar(), aggregator.copy(ExprTransformer.transform(this, arguments)));
    }
  }
}
