package org.newsgraph.benchmark;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Articles of sixty quads each, in the shape that the ingest gives them, as N-Quads. */
final class GeneratedQuads {

  static final String ARTICLE = "https://w3id.org/newsgraph/data/article/";
  private static final String PERSON = "https://w3id.org/newsgraph/data/person/p";
  private static final String NG = "https://w3id.org/newsgraph/ontology#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  /** People are spoken of again and again: so many articles share one. */
  private static final int SHARE = 10;

  private GeneratedQuads() {}

  /** Prints so many articles, or a {@code token} to write with. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
    if (arguments[0].equals("token")) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      out.println(HexFormat.of().formatHex(random));
    } else {
      for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
        String graph = " <" + ARTICLE + i + "> .";
        triples(i).lines().forEach(triple -> out.println(triple + graph));
      }
    }
    out.flush();
  }

  /** The sixty triples of an article, a line each and without their full stop. */
  static String triples(int number) {
    StringBuilder out = new StringBuilder();
    String article = "<" + ARTICLE + number + ">";
    line(out, article, TYPE, "<" + SCHEMA + "NewsArticle>");
    line(out, article, schema("headline"), "\"第" + number + "号新闻：某市举行会议\"@zh");
    line(out, article, schema("datePublished"), typed("2026-01-" + day(number), "date"));
    line(out, article, schema("publisher"), "\"第" + number % 40 + "日报\"");
    for (int each = 0; each < 7; each++) {
      String person = "<" + PERSON + (number / SHARE * 7 + each) + ">";
      String fact = "<" + ARTICLE + number + "#event-" + each + ">";
      line(out, person, TYPE, "<" + SCHEMA + "Person>");
      line(out, person, schema("name"), "\"人物" + (number / SHARE * 7 + each) + "\"@zh");
      line(out, fact, TYPE, "<" + NG + (each % 2 == 0 ? "Meeting" : "Visit") + ">");
      line(out, fact, TYPE, "<http://semanticweb.cs.vu.nl/2009/11/sem/Event>");
      line(out, fact, "<" + NG + "agent>", person);
      line(out, fact, "<" + NG + "trigger>", "\"会见\"");
      line(out, fact, "<" + NG + "confidence>", typed("0.9" + each, "decimal"));
      line(out, fact, "<" + NG + "evidence>", "<" + ARTICLE + number + "#char=0," + each + ">");
    }
    return out.toString();
  }

  private static String day(int number) {
    return String.format("%02d", number % 28 + 1);
  }

  private static String schema(String name) {
    return "<" + SCHEMA + name + ">";
  }

  private static String typed(String value, String type) {
    return "\"" + value + "\"^^<" + XSD + type + ">";
  }

  private static void line(StringBuilder out, String subject, String property, String value) {
    out.append(subject).append(' ').append(property).append(' ').append(value).append('\n');
  }
}
