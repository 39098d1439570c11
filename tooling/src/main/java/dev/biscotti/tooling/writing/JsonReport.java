package dev.biscotti.tooling.writing;

import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.tooling.format.Json;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncReport;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes what a check of documents found as JSON. */
public final class JsonReport {
  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a report.
   *
   * @param report what was found
   * @return a JSON object on one line, and a line feed
   */
  public static String of(SyncReport report) {
    return Json.text(json -> new JsonReport(json).write(report));
  }

  private void write(SyncReport report) {
    json.writeStartObject();
    json.writeBooleanProperty("passes", report.passes());
    Json.array(json, "policies", report.policies());
    Json.array(json, "documents", report.documents());
    json.writeBooleanProperty("librariesSearched", report.librariesSearched());
    json.writeArrayPropertyStart("problems");
    report.problems().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(SyncProblem problem) {
    json.writeStartObject();
    json.writeStringProperty("rule", problem.rule().id());
    json.writeBooleanProperty("incomplete", problem.rule().isIncomplete());
    json.writeStringProperty("file", problem.file());
    json.writeNumberProperty("line", problem.line());
    json.writeStringProperty("message", problem.message());
    changes(json, problem.changes());
    json.writeStringProperty("diff", problem.diff());
    json.writeStringProperty("command", problem.command().orElse(""));
    json.writeEndObject();
  }

  /**
   * Writes changes since a lock was last accepted.
   *
   * @param json where to write
   * @param changes the changes
   */
  public static void changes(JsonGenerator json, List<LockChange> changes) {
    json.writeArrayPropertyStart("changes");
    for (LockChange change : changes) {
      json.writeStartObject();
      json.writeStringProperty("class", change.changeClass().name());
      json.writeStringProperty("kind", change.kind().name());
      json.writeStringProperty("category", change.category());
      json.writeStringProperty("subject", change.subject());
      json.writeStringProperty("before", change.before());
      json.writeStringProperty("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
