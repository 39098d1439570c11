package dev.biscotti.tooling.region;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the markers in lines of one format. */
final class MarkerReader {
  /** A line that begins like a marker of any format. */
  private static final Pattern MEANT = Pattern.compile("\\s*(<!--|\\{/\\*|//)\\s*biscotti:.*");

  private static final Pattern WORDS = Pattern.compile("(begin|end)\\s+([^\\s=\"]+)(.*)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([A-Za-z-]+)=(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final Pattern SUM = Pattern.compile("[0-9a-f]{12}");
  private static final Pattern LEVEL = Pattern.compile("[1-5]");

  private final DocumentFormat format;
  private final Pattern marker;

  MarkerReader(DocumentFormat format) {
    this.format = format;
    this.marker = format.marker();
  }

  /** The marker on a line; empty if the line is not one. */
  Optional<Marker> read(String line) {
    // Most lines have no marker; searching for the word first is cheap.
    if (!line.contains("biscotti:") || !MEANT.matcher(line).matches()) {
      return Optional.empty();
    }
    Matcher matcher = marker.matcher(line);
    if (!matcher.matches()) {
      return Optional.of(
          new Marker.Malformed(
              "a marker must be alone on its line and is written "
                  + format.comment("biscotti:begin …")));
    }
    if (columns(matcher.group(1)) > format.mostIndentation()) {
      return Optional.of(
          new Marker.Malformed(
              "a marker may be indented by at most "
                  + format.mostIndentation()
                  + " columns: with more it can turn into code"));
    }
    return Optional.of(read(WORDS.matcher(matcher.group(2))));
  }

  private static int columns(String indentation) {
    return indentation.chars().map(character -> character == '\t' ? 4 : 1).sum();
  }

  private Marker read(Matcher words) {
    if (!words.matches()) {
      return new Marker.Malformed(
          "a marker says \"begin\" or \"end\" and what the region shows, as in "
              + format.comment("biscotti:begin table category=analytics"));
    }
    Optional<RegionKind> kind = RegionKind.of(words.group(2));
    if (kind.isEmpty()) {
      return new Marker.Malformed(RegionKind.unknown(words.group(2)));
    }
    if (words.group(1).equals("end")) {
      return words.group(3).isBlank()
          ? new Marker.End(kind.get())
          : new Marker.Malformed(
              "the end marker of this region is "
                  + format.comment("biscotti:end " + kind.get().word()));
    }
    return begin(kind.get(), words.group(3));
  }

  private static Marker begin(RegionKind kind, String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    int end = 0;
    while (end < text.length() && attribute.find(end) && attribute.start() == end) {
      String name = attribute.group(1);
      String value = Optional.ofNullable(attribute.group(2)).orElseGet(() -> attribute.group(3));
      if (!kind.knows(name)) {
        return new Marker.Malformed(
            "the region \""
                + kind.word()
                + "\" has no attribute \""
                + name
                + "\"; its attributes are "
                + String.join(", ", kind.attributes()));
      }
      if (attributes.put(name, value) != null) {
        return new Marker.Malformed("the attribute \"" + name + "\" is given twice");
      }
      end = attribute.end();
    }
    if (!text.substring(end).isBlank()) {
      return new Marker.Malformed(
          "\""
              + text.substring(end).strip()
              + "\" is not an attribute: write name=value, or name=\"a value with spaces\"");
    }
    return begin(kind, attributes);
  }

  private static Marker begin(RegionKind kind, Map<String, String> attributes) {
    String sum = Optional.ofNullable(attributes.remove("sum")).orElse("");
    if (!sum.isEmpty() && !SUM.matcher(sum).matches()) {
      return new Marker.Malformed(
          "the sum \"" + sum + "\" was not written by Biscotti: remove the attribute");
    }
    String level = attributes.getOrDefault("level", "");
    if (!level.isEmpty() && !LEVEL.matcher(level).matches()) {
      return new Marker.Malformed("the level of a heading must be a number from 1 to 5");
    }
    if (kind == RegionKind.CATEGORY && !attributes.containsKey("category")) {
      return new Marker.Malformed("name the category, as in category=analytics");
    }
    if (attributes.containsKey("category") && attributes.containsKey("environment")) {
      return new Marker.Malformed("a table shows a category or an environment, not both");
    }
    return new Marker.Begin(new RegionSpec(kind, attributes), sum);
  }
}
