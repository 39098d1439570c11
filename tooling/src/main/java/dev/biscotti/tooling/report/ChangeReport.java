package dev.biscotti.tooling.report;

import dev.biscotti.tooling.format.Json;
import dev.biscotti.tooling.lock.ChangeText;
import dev.biscotti.tooling.lock.LockCheck;
import dev.biscotti.tooling.writing.JsonReport;
import java.util.List;

/** Writes what has changed since the locks were last accepted. */
public final class ChangeReport {
  private ChangeReport() {}

  /**
   * Writes the changes as text for people.
   *
   * @param checks the policies, compared with their locks
   * @return text with {@code \n} at the end of each line
   */
  public static String text(List<LockCheck> checks) {
    StringBuilder text = new StringBuilder();
    for (LockCheck check : checks) {
      text.append(check.policyId()).append(": ").append(state(check)).append('\n');
      if (!check.isNew()) {
        check.changes().forEach(one -> text.append("  ").append(ChangeText.of(one)).append('\n'));
        text.append(check.diff().isEmpty() ? "" : "\n" + check.diff());
      }
    }
    return text.toString();
  }

  private static String state(LockCheck check) {
    if (check.isNew()) {
      return "there is no lock yet, so it is not known what visitors were told.";
    }
    return check.changes().isEmpty()
        ? "nothing has changed since visitors were last told."
        : "changed since visitors were last told:";
  }

  /**
   * Writes the changes as JSON.
   *
   * @param checks the policies, compared with their locks
   * @return a JSON array and a line feed
   */
  public static String json(List<LockCheck> checks) {
    return Json.text(
        json -> {
          json.writeStartArray();
          for (LockCheck check : checks) {
            json.writeStartObject();
            json.writeStringProperty("policy", check.policyId());
            json.writeBooleanProperty("hasLock", !check.isNew());
            json.writeBooleanProperty("passes", check.passes());
            JsonReport.changes(json, check.isNew() ? List.of() : check.changes());
            json.writeStringProperty("diff", check.isNew() ? "" : check.diff());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
