package dev.biscotti.tooling.bytecode;

import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import dev.biscotti.search.finding.FindingJson;
import dev.biscotti.search.finding.Strictness;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what a search found as JSON. */
public final class SearchJson {
  private final JsonGenerator json;
  private final Strictness strictness;

  private SearchJson(JsonGenerator json, Strictness strictness) {
    this.json = json;
    this.strictness = strictness;
  }

  /**
   * Writes a result.
   *
   * @param result the result
   * @param strictness what counts as an error
   * @return the text, ending with a line break
   */
  public static String of(SearchResult result, Strictness strictness) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      new SearchJson(json, strictness).write(result);
    }
    return text.append('\n').toString();
  }

  private void write(SearchResult result) {
    json.writeStartObject();
    json.writeBooleanProperty("checked", result.checked());
    json.writeBooleanProperty("setsCookies", result.setsCookies());
    json.writeNumberProperty("classes", result.classes());
    json.writeArrayPropertyStart("findings");
    result.findings().forEach(one -> json.writeRawValue(FindingJson.of(one, strictness)));
    json.writeEndArray();
    json.writeArrayPropertyStart("exceptions");
    for (UndeclaredAllowance allowance : result.allowances()) {
      json.writeStartObject();
      json.writeStringProperty("location", allowance.location());
      json.writeStringProperty("reason", allowance.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("dependencies");
    result.dependencies().forEach(this::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    for (SearchProblem problem : result.problems()) {
      json.writeStartObject();
      json.writeStringProperty("place", problem.place());
      json.writeStringProperty("reason", problem.reason());
      json.writeBooleanProperty("ofModule", problem.ofModule());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(DependencyUse dependency) {
    json.writeStartObject();
    json.writeStringProperty("library", dependency.library());
    json.writeStringProperty("use", dependency.use().name().toLowerCase(Locale.ROOT));
    array("calls", dependency.calls());
    array("declaredIn", dependency.declaredIn());
    json.writeEndObject();
  }

  private void array(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
