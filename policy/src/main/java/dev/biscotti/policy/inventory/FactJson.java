package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.Translations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the facts of one declaration into the object that is open; {@link JsonFacts} reads it. */
record FactJson(JsonGenerator json) {

  /**
   * Writes all facts of the first version, and of the facts added later those that are stated.
   *
   * @param values the facts, in the order of the inventory
   * @param unstated their values if nothing is stated
   */
  void write(Map<Fact, Object> values, Map<Fact, Object> unstated) {
    String group = "";
    for (Map.Entry<Fact, Object> entry : values.entrySet()) {
      Fact fact = entry.getKey();
      if (fact.is(Fact.Trait.LATER) && entry.getValue().equals(unstated.get(fact))) {
        continue;
      }
      if (!fact.group().equals(group)) {
        if (!group.isEmpty()) {
          json.writeEndObject();
        }
        group = fact.group();
        if (!group.isEmpty()) {
          json.writeObjectPropertyStart(group);
        }
      }
      write(fact.label(), entry.getValue());
    }
    if (!group.isEmpty()) {
      json.writeEndObject();
    }
  }

  private void write(String name, Object value) {
    if (value instanceof Boolean flag) {
      json.writeBooleanProperty(name, flag);
    } else if (value instanceof Integer number) {
      json.writeNumberProperty(name, number);
    } else if (value instanceof Enum<?> constant) {
      json.writeStringProperty(name, constant.name());
    } else if (value instanceof Optional<?> date) {
      json.writeStringProperty(name, date.map(Object::toString).orElse(""));
    } else if (value instanceof List<?> items) {
      json.writeArrayPropertyStart(name);
      items.forEach(
          item -> json.writeString(item instanceof Enum<?> one ? one.name() : item.toString()));
      json.writeEndArray();
    } else if (value instanceof Lifetime lifetime) {
      json.writeObjectPropertyStart(name);
      write(lifetime);
      json.writeEndObject();
    } else if (value instanceof Translations translations) {
      write(translations);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }

  private void write(Lifetime lifetime) {
    if (lifetime instanceof Lifetime.Lasting lasting) {
      json.writeStringProperty("kind", "LASTING");
      json.writeStringProperty("maxAge", lasting.period().iso());
      json.writeBooleanProperty("renewed", lasting.renewed());
      json.writeStringProperty("endsOn", lasting.endsOn());
    } else if (lifetime instanceof Lifetime.UntilBrowserCloses until) {
      writeUntil("UNTIL_BROWSER_CLOSES", until.endsOn());
    } else if (lifetime instanceof Lifetime.UntilTabCloses until) {
      writeUntil("UNTIL_TAB_CLOSES", until.endsOn());
    } else if (lifetime instanceof Lifetime.UntilCleared until) {
      writeUntil("UNTIL_CLEARED", until.endsOn());
    } else if (lifetime instanceof Lifetime.InWords inWords) {
      json.writeStringProperty("kind", "IN_WORDS");
      json.writeStringProperty("words", inWords.words());
    }
  }

  private void writeUntil(String kind, String endsOn) {
    json.writeStringProperty("kind", kind);
    json.writeStringProperty("endsOn", endsOn);
  }

  /** The texts in further languages, if there are any. */
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
