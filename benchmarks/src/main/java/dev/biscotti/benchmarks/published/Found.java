package dev.biscotti.benchmarks.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One finding of {@code biscotti search}.
 *
 * @param rule its id
 * @param name the name or pattern that it reports; empty if it reports none
 * @param type the class where it was found, with dots
 * @param at class, member and line
 */
record Found(String rule, String name, String type, String at) {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /**
   * Reads what {@code biscotti search --format JSON} prints.
   *
   * @throws IllegalArgumentException if the search had no declarations to compare with
   */
  static List<Found> read(String json) {
    JsonNode result = new ObjectMapper().readTree(json);
    if (!result.get("checked").asBoolean()) {
      throw new IllegalArgumentException("nothing was checked");
    }
    List<Found> all = new ArrayList<>();
    for (JsonNode finding : result.get("findings")) {
      String type = finding.get("class").asString().replace('$', '.');
      Matcher quoted = QUOTED.matcher(finding.get("what").asString());
      all.add(
          new Found(
              finding.get("rule").asString(),
              quoted.find() ? quoted.group(1) : "",
              type,
              type + "." + finding.get("member").asString() + ":" + finding.get("line").asInt()));
    }
    return all;
  }

  boolean names() {
    return rule.equals("BSC601");
  }

  boolean namesNothing() {
    return rule.equals("BSC602");
  }
}
