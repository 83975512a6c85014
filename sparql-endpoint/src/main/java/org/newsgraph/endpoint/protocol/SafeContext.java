package org.newsgraph.endpoint.protocol;

import java.util.function.Predicate;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graph.text.TextQuery;

/**
 * The ARQ context of a query from outside: no SERVICE, no function that loads a Java class, waits
 * or reads the system. Unknown functions are undefined, as SPARQL has it; nothing is loaded by
 * name.
 */
final class SafeContext {

  private static final String FUNCTIONS = "http://jena.apache.org/ARQ/function#";
  private static final String PROPERTIES = "http://jena.apache.org/ARQ/property#";

  /** Sorting and DISTINCT of more rows go on by temporary files. */
  private static final long ROWS_IN_MEMORY = 100_000;

  private SafeContext() {}

  /** A context with nothing dangerous in it; to be copied for each query. */
  static Context create() {
    Context context = new Context();
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    context.set(ARQConstants.registryFunctions, new SafeFunctions(SafeContext::harmless));
    context.set(ARQConstants.registryPropertyFunctions, new SafeProperties(SafeContext::harmless));
    return context;
  }

  private static boolean harmless(String iri) {
    return !iri.startsWith("java:")
        && !iri.equals(FUNCTIONS + "wait")
        && !iri.equals(FUNCTIONS + "system")
        && !iri.equals(FUNCTIONS + "context")
        && !iri.equals(FUNCTIONS + "version")
        && !iri.equals(PROPERTIES + "version");
  }

  /** The standard functions that pass, and none that ARQ would load as a class. */
  private static final class SafeFunctions extends FunctionRegistry {

    SafeFunctions(Predicate<String> harmless) {
      FunctionRegistry standard = FunctionRegistry.get();
      standard
          .keys()
          .forEachRemaining(
              iri -> {
                if (harmless.test(iri)) {
                  put(iri, standard.get(iri));
                }
              });
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }

  /** The standard property functions that pass, and none that ARQ would load as a class. */
  private static final class SafeProperties extends PropertyFunctionRegistry {

    SafeProperties(Predicate<String> harmless) {
      PropertyFunctionRegistry standard = PropertyFunctionRegistry.get();
      standard
          .keys()
          .forEachRemaining(
              iri -> {
                if (harmless.test(iri)) {
                  put(iri, standard.get(iri));
                }
              });
      TextQuery.register(this);
    }

    @Override
    public boolean manages(String iri) {
      return isRegistered(iri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }
}
