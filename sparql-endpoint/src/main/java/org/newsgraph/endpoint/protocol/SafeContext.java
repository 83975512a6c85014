package org.newsgraph.endpoint.protocol;

import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.newsgraph.endpoint.guard.TextFunctions;
import org.newsgraph.endpoint.outbound.Outbound;
import org.newsgraph.endpoint.outbound.RemoteService;
import org.newsgraph.graph.text.TextQuery;

/**
 * The ARQ context of a query from outside: no SERVICE, no function that loads a Java class, waits,
 * fills the memory or reads the system, but for what is allowed by name. Unknown functions are
 * undefined, as SPARQL has it.
 */
final class SafeContext {

  private static final String FUNCTIONS = "http://jena.apache.org/ARQ/function#";
  private static final String PROPERTIES = "http://jena.apache.org/ARQ/property#";

  /** Sorting and DISTINCT of more rows go on by temporary files. */
  private static final long ROWS_IN_MEMORY = 100_000;

  private SafeContext() {}

  /** A context with nothing dangerous in it that is not allowed; to be copied for each query. */
  static Context create(Outbound outbound) {
    Context context = new Context();
    // ARQ's own way to other servers stays shut; the one below knows what is allowed.
    context.set(ARQ.httpServiceAllowed, false);
    ServiceExecutorRegistry services = new ServiceExecutorRegistry();
    services.add(new RemoteService(outbound));
    ServiceExecutorRegistry.set(context, services);
    context.set(ARQ.spillToDiskThreshold, ROWS_IN_MEMORY);
    Set<String> named = outbound.allowed().functions();
    FunctionRegistry functions = new SafeFunctions(named);
    TextFunctions.install(context, functions);
    context.set(ARQConstants.registryFunctions, functions);
    context.set(ARQConstants.registryPropertyFunctions, new SafeProperties(named));
    return context;
  }

  private static boolean harmless(String iri) {
    return !iri.startsWith("java:")
        && !iri.equals(FUNCTIONS + "wait")
        && !iri.equals(FUNCTIONS + "system")
        && !iri.equals(FUNCTIONS + "sprintf")
        && !iri.equals(FUNCTIONS + "context")
        && !iri.equals(FUNCTIONS + "version")
        && !iri.equals(PROPERTIES + "version");
  }

  /** The standard functions that pass; none that ARQ would load as a class but those named. */
  private static final class SafeFunctions extends FunctionRegistry {

    private final Set<String> named;

    SafeFunctions(Set<String> named) {
      this.named = named;
      FunctionRegistry standard = FunctionRegistry.get();
      standard
          .keys()
          .forEachRemaining(
              iri -> {
                if (harmless(iri) || named.contains(iri)) {
                  put(iri, standard.get(iri));
                }
              });
    }

    @Override
    public @Nullable FunctionFactory get(String iri) {
      return isRegistered(iri) || named.contains(iri) ? super.get(iri) : null;
    }
  }

  /** As {@link SafeFunctions}, of property functions. */
  private static final class SafeProperties extends PropertyFunctionRegistry {

    private final Set<String> named;

    SafeProperties(Set<String> named) {
      this.named = named;
      PropertyFunctionRegistry standard = PropertyFunctionRegistry.get();
      standard
          .keys()
          .forEachRemaining(
              iri -> {
                if (harmless(iri) || named.contains(iri)) {
                  put(iri, standard.get(iri));
                }
              });
      TextQuery.register(this);
    }

    @Override
    public boolean manages(String iri) {
      return isRegistered(iri) || named.contains(iri) && super.manages(iri);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
      return isRegistered(iri) || named.contains(iri) ? super.get(iri) : null;
    }
  }
}
