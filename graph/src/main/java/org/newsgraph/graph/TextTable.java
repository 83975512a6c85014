package org.newsgraph.graph;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Prints rows in columns for reading: IRIs shortened by prefixes, literals by their words alone,
 * East Asian characters counted as two cells wide as terminals show them.
 */
final class TextTable {

  private final PrefixMapping prefixes;

  TextTable(PrefixMapping prefixes) {
    this.prefixes = prefixes;
  }

  /** Reads all rows, since the widest decides a column's width, and prints them. */
  void write(RowSet rows, OutputStream out) {
    List<Var> variables = rows.getResultVars();
    List<List<String>> lines = new ArrayList<>();
    lines.add(variables.stream().map(Var::getVarName).toList());
    rows.forEach(row -> lines.add(cells(row, variables)));
    int[] widths = new int[variables.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      writer.print(line(lines.get(i), widths));
      if (i == 0) {
        writer.print(rule(widths));
      }
    }
    writer.flush();
  }

  private List<String> cells(Binding row, List<Var> variables) {
    return variables.stream().map(variable -> cell(row.get(variable))).toList();
  }

  private String cell(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (node.isURI()) {
      return prefixes.shortForm(node.getURI());
    }
    return node.isLiteral()
        ? node.getLiteralLexicalForm().replaceAll("\\s+", " ")
        : node.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ").append(cells.get(i));
      line.append(" ".repeat(widths[i] - width(cells.get(i))));
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static String rule(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    return String.join("  ", rules) + "\n";
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** The blocks that Unicode's East Asian Width (UAX 11) calls wide, without emoji. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
