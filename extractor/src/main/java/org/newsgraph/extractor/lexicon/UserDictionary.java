package org.newsgraph.extractor.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * A user's own names, which win over all that the reader knows beside.
 *
 * <p>Two forms are read, by the ending of the file's name. CSV (UTF-8): {@code name,type} or {@code
 * name,type,full name} a line, the type one of Person, Organization, Place, Product, Occasion; a
 * first line {@code name,type…} and lines that start with {@code #} are passed over. SKOS in
 * Turtle, N-Triples or RDF/XML ({@code .ttl}, {@code .nt}, {@code .rdf}): concepts, whose
 * preferred, alternative and hidden labels are the names, and whose {@code rdf:type}
 * (schema:Person, schema:Organization, …) or {@code skos:note} says the type.
 *
 * @param names the names, each once
 * @param fullNames the full name of each name that is another's short form
 */
public record UserDictionary(List<Lexicon.Name> names, Map<String, String> fullNames) {

  private static final int LONGEST = 100;

  private static final Map<String, Lang> RDF_LANGUAGES =
      Map.of("ttl", Lang.TURTLE, "nt", Lang.NTRIPLES, "rdf", Lang.RDFXML);

  public UserDictionary {
    names = List.copyOf(names);
    fullNames = Map.copyOf(fullNames);
  }

  /** A dictionary without names. */
  public static UserDictionary empty() {
    return new UserDictionary(List.of(), Map.of());
  }

  /** What a line or concept that cannot be used is refused with: the place and the mend. */
  public static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(Path file, String where, String mend) {
      super(file + ": " + where + ": " + mend);
    }
  }

  /**
   * The dictionary in {@code file}.
   *
   * @throws Unreadable if a line is not of the form above, saying which and what would be
   * @throws IOException if the file cannot be read
   */
  public static UserDictionary read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Lang language = RDF_LANGUAGES.get(ending);
    return language == null ? table(file) : concepts(file, language);
  }

  private static UserDictionary table(Path file) throws IOException {
    Collected collected = new Collected();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String row = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (row.isBlank() || row.startsWith("#") || (number == 1 && isHeader(row))) {
          continue;
        }
        List<String> fields = CsvLine.fields(row);
        Optional<Category> category =
            fields.size() < 2 ? Optional.empty() : category(fields.get(1));
        if (category.isEmpty() || fields.get(0).isBlank() || fields.get(0).length() > LONGEST) {
          throw new Unreadable(
              file,
              "line " + number,
              "write name,type or name,type,full name; types are Person, Organization, Place,"
                  + " Product, Occasion");
        }
        collected.add(fields.get(0), category.get(), fields.size() > 2 ? fields.get(2) : "");
      }
    } catch (CharacterCodingException e) {
      throw new Unreadable(file, "its letters", "write it in UTF-8");
    }
    return collected.dictionary();
  }

  private static boolean isHeader(String row) {
    return row.toLowerCase(Locale.ROOT).startsWith("name,type");
  }

  private static UserDictionary concepts(Path file, Lang language) throws IOException {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream in = Files.newInputStream(file)) {
      RDFParser.source(in)
          .lang(language)
          .base(file.toUri().toString())
          .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
          .parse(model);
    } catch (RiotException e) {
      throw new Unreadable(file, language.getName(), String.valueOf(e.getMessage()));
    }
    Collected collected = new Collected();
    for (Resource concept : model.listSubjectsWithProperty(SKOS.prefLabel).toList()) {
      Optional<Category> category = typeOf(concept);
      if (category.isEmpty()) {
        throw new Unreadable(
            file,
            String.valueOf(concept),
            "give it a type: a schema:Person, schema:Organization, schema:Place, schema:Product or"
                + " schema:Event");
      }
      List<String> preferred = labels(concept, SKOS.prefLabel);
      for (String name : preferred) {
        collected.add(name, category.get(), "");
      }
      for (Property property : List.of(SKOS.altLabel, SKOS.hiddenLabel)) {
        for (String name : labels(concept, property)) {
          collected.add(name, category.get(), preferred.get(0));
        }
      }
    }
    return collected.dictionary();
  }

  private static Optional<Category> typeOf(Resource concept) {
    for (Property property : List.of(RDF.type, SKOS.note)) {
      for (RDFNode node : concept.listProperties(property).mapWith(s -> s.getObject()).toList()) {
        String name = node.isURIResource() ? node.asResource().getLocalName() : node.toString();
        Optional<Category> category = category(name);
        if (category.isPresent()) {
          return category;
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> labels(Resource concept, Property property) {
    return concept.listProperties(property).mapWith(s -> s.getString().strip()).toList().stream()
        .filter(label -> !label.isEmpty() && label.length() <= LONGEST)
        .sorted()
        .toList();
  }

  private static Optional<Category> category(String type) {
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "person" -> Optional.of(Category.PERSON_NAME);
      case "organization", "organisation" -> Optional.of(Category.ORGANIZATION_NAME);
      case "place" -> Optional.of(Category.PLACE_NAME);
      case "product", "creativework" -> Optional.of(Category.PRODUCT_NAME);
      case "occasion", "event" -> Optional.of(Category.OCCASION_NAME);
      default -> Optional.empty();
    };
  }

  private static final class Collected {
    private final Map<String, Lexicon.Name> names = new TreeMap<>();
    private final Map<String, String> fullNames = new TreeMap<>();

    void add(String name, Category category, String fullName) {
      String word = name.strip();
      names.putIfAbsent(word, new Lexicon.Name(word, category));
      String full = fullName.strip();
      if (!full.isEmpty() && !full.equals(word)) {
        names.putIfAbsent(full, new Lexicon.Name(full, category));
        fullNames.put(word, full);
      }
    }

    UserDictionary dictionary() {
      return new UserDictionary(new ArrayList<>(names.values()), fullNames);
    }
  }
}
