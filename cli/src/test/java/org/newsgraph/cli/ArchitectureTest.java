package org.newsgraph.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.apache.jena.sparql.core.Transactional;
import org.junit.jupiter.api.Test;

/** The arrows of the design. */
class ArchitectureTest {

  private static final String ONTOLOGY = "org.newsgraph.ontology..";
  private static final String EXTRACTOR = "org.newsgraph.extractor..";
  private static final String GRAPH = "org.newsgraph.graph..";
  private static final String ENDPOINT = "org.newsgraph.endpoint..";
  private static final String CLI = "org.newsgraph.cli..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.newsgraph");

  @Test
  void noArrowRunsBack() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("ontology")
        .definedBy(ONTOLOGY)
        .layer("extractor")
        .definedBy(EXTRACTOR)
        .layer("graph")
        .definedBy(GRAPH)
        .layer("sparql-endpoint")
        .definedBy(ENDPOINT)
        .layer("cli")
        .definedBy(CLI)
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("sparql-endpoint")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("graph")
        .mayOnlyBeAccessedByLayers("sparql-endpoint", "cli")
        .whereLayer("extractor")
        .mayOnlyBeAccessedByLayers("graph", "sparql-endpoint", "cli")
        .check(CLASSES);
  }

  @Test
  void onlyGraphOpensTransactions() {
    Set<String> opening = Set.of("begin", "commit", "abort", "end");
    noClasses()
        .that()
        .resideOutsideOfPackage(GRAPH)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.jena.system.Txn")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.jena.tdb2.DatabaseMgr")
        .orShould()
        .callMethodWhere(
            describe(
                "opens or ends a transaction",
                (JavaMethodCall call) ->
                    call.getTargetOwner().isAssignableTo(Transactional.class)
                        && opening.contains(call.getName())))
        .check(CLASSES);
  }

  @Test
  void onlyTheEndpointKnowsHttpServers() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ENDPOINT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "spark..",
            "org.eclipse.jetty..",
            "jakarta.servlet..",
            "javax.servlet..",
            "com.sun.net.httpserver..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineAndWhatIsAllowedByNameFetch() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CLI, "org.newsgraph.endpoint.outbound..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .check(CLASSES);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("org.newsgraph.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should(ACCESS_STANDARD_STREAMS)
        .orShould(USE_JAVA_UTIL_LOGGING)
        .check(CLASSES);
  }
}
