package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.Translations;
import tools.jackson.core.JsonGenerator;

/** Writes the texts of a declaration in further languages, if there are any. */
record TranslationsJson(JsonGenerator json) {
  void write(Translations translations) {
    if (translations.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("translations");
    translations
        .texts()
        .forEach(
            (language, members) -> {
              json.writeObjectPropertyStart(language);
              members.forEach(json::writeStringProperty);
              json.writeEndObject();
            });
    json.writeEndObject();
  }
}
