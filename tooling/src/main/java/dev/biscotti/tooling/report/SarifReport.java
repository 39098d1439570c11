package dev.biscotti.tooling.report;

import dev.biscotti.tooling.lock.ChangeText;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncReport;
import dev.biscotti.tooling.sync.SyncRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** For code scanning: SARIF 2.1.0 (an OASIS standard, 27 March 2020). */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private static final List<SyncRule> RULES = List.of(SyncRule.values());

  private final JsonGenerator json;

  private SarifReport(JsonGenerator json) {
    this.json = json;
  }

  static String of(SyncReport report) {
    return Json.text(json -> new SarifReport(json).write(report));
  }

  private void write(SyncReport report) {
    json.writeStartObject();
    json.writeStringProperty("$schema", SCHEMA);
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    writeTool();
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty(
        "executionSuccessful",
        report.problems().stream().noneMatch(problem -> problem.rule().isIncomplete()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayPropertyStart("results");
    report.problems().forEach(this::write);
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
    for (SyncRule rule : RULES) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      text("shortDescription", rule.demand());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(SyncProblem problem) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", problem.rule().id());
    json.writeNumberProperty("ruleIndex", RULES.indexOf(problem.rule()));
    json.writeStringProperty("level", "error");
    text("message", message(problem));
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(problem.file()));
    json.writeEndObject();
    if (problem.line() > 0) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", problem.line());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String message(SyncProblem problem) {
    StringBuilder text = new StringBuilder(problem.message());
    problem.changes().forEach(change -> text.append('\n').append(ChangeText.of(change)));
    if (!problem.diff().isEmpty()) {
      text.append("\n\n").append(problem.diff());
    }
    problem
        .command()
        .ifPresent(command -> text.append('\n').append(ProblemText.remedy(problem, command)));
    return text.toString().strip();
  }

  private void text(String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /** A reference as in RFC 3986: relative as the file is, or with a scheme. */
  private static String uri(String file) {
    Path path = Path.of(file);
    if (path.isAbsolute()) {
      return path.toUri().toASCIIString();
    }
    try {
      // A colon in the first part would make it a scheme.
      String reference = new URI(null, null, file, null).toASCIIString();
      return reference.isEmpty() ? "." : reference;
    } catch (URISyntaxException e) {
      return "./" + file.replace("%", "%25").replace(":", "%3A").replace(" ", "%20");
    }
  }
}
