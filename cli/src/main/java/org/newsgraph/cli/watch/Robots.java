package org.newsgraph.cli.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which paths of a site a program may ask (RFC 9309): the longest rule that fits decides, and to
 * allow wins over to disallow. Wildcards within rules are not read but for the one at the end.
 *
 * @param rules the rules of the group for this program
 */
record Robots(List<Rule> rules) {

  static final Robots ALL_ALLOWED = new Robots(List.of());

  /** A path's beginning and whether what begins so may be asked. */
  record Rule(String prefix, boolean allow) {}

  Robots {
    rules = List.copyOf(rules);
  }

  /** The rules for this program, or those for all where it is not named. */
  static Robots parse(String text, String agent) {
    List<Rule> own = new ArrayList<>();
    List<Rule> all = new ArrayList<>();
    boolean named = false;
    boolean forOwn = false;
    boolean forAll = false;
    boolean inRules = false;
    for (String line : text.lines().map(each -> each.replaceAll("#.*", "").strip()).toList()) {
      int colon = line.indexOf(':');
      String field = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (field.equals("user-agent")) {
        if (inRules) {
          forOwn = false;
          forAll = false;
          inRules = false;
        }
        forOwn |= value.equalsIgnoreCase(agent);
        forAll |= value.equals("*");
        named |= forOwn;
      } else if (field.equals("allow") || field.equals("disallow")) {
        inRules = true;
        if (!value.isEmpty()) {
          Rule rule = new Rule(value.replaceAll("\\*$", ""), field.equals("allow"));
          if (forOwn) {
            own.add(rule);
          }
          if (forAll) {
            all.add(rule);
          }
        }
      }
    }
    return new Robots(named ? own : all);
  }

  boolean allow(String path) {
    int longest = -1;
    boolean allow = true;
    for (Rule rule : rules) {
      int length = rule.prefix().length();
      if (path.startsWith(rule.prefix())
          && (length > longest || length == longest && rule.allow())) {
        longest = length;
        allow = rule.allow();
      }
    }
    return allow;
  }
}
