package dev.biscotti.tooling.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;

/** Writes a report for code scanning, in SARIF 2.1.0 (OASIS standard of 27 March 2020). */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private final JsonGenerator json;
  private final ReportContent content;

  private SarifReport(JsonGenerator json, ReportContent content) {
    this.json = json;
    this.content = content;
  }

  /**
   * Writes a report.
   *
   * @param content what it shows
   * @return text with {@code \n} at the end of each line
   */
  public static String of(ReportContent content) {
    return Json.text(json -> new SarifReport(json, content).write());
  }

  private void write() {
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool();
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", content.isComplete());
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayPropertyStart("results");
    content.entries().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool() {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Biscotti");
    json.writeArrayPropertyStart("rules");
    for (ReportContent.Rule rule : content.rules()) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      text("shortDescription", rule.demand());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(ReportEntry entry) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", entry.rule());
    json.writeNumberProperty("ruleIndex", content.ruleIndex(entry));
    json.writeStringProperty("level", level(entry));
    text("message", entry.details());
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    artifact(entry.file());
    if (entry.line() > 0) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", entry.line());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    entry.fix().ifPresent(this::write);
    json.writeEndObject();
  }

  private static String level(ReportEntry entry) {
    return switch (entry.level()) {
      case ERROR, INCOMPLETE -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  /**
   * Writes a fix only if its places are known, because SARIF requires them; the declaration is also
   * a property of the result.
   */
  private void write(ReportEntry.Fix fix) {
    if (!fix.places().isEmpty()) {
      json.writeArrayPropertyStart("fixes");
      json.writeStartObject();
      text("description", fix.description());
      json.writeArrayPropertyStart("artifactChanges");
      fix.places().forEach(place -> write(place, fix.declaration()));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("cookie", fix.cookie());
    json.writeStringProperty("declaration", fix.declaration());
    json.writeEndObject();
  }

  private void write(ReportEntry.Insertion place, String declaration) {
    json.writeStartObject();
    artifact(place.file());
    json.writeArrayPropertyStart("replacements");
    json.writeStartObject();
    json.writeObjectPropertyStart("deletedRegion");
    json.writeNumberProperty("startLine", place.line());
    json.writeNumberProperty("startColumn", place.column());
    json.writeNumberProperty("endLine", place.line());
    json.writeNumberProperty("endColumn", place.column());
    json.writeEndObject();
    text("insertedContent", "\n" + declaration + "\n");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void artifact(String file) {
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(file));
    json.writeEndObject();
  }

  private void text(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /** A URI reference (RFC 3986): relative if the file is, else with a scheme. */
  private static String uri(String file) {
    Path path = Path.of(file);
    if (path.isAbsolute()) {
      return path.toUri().toASCIIString();
    }
    try {
      // A colon in the first segment would make that segment a scheme.
      String reference = new URI(null, null, file, null).toASCIIString();
      return reference.isEmpty() ? "." : reference;
    } catch (URISyntaxException e) {
      return "./" + file.replace("%", "%25").replace(":", "%3A").replace(" ", "%20");
    }
  }
}
