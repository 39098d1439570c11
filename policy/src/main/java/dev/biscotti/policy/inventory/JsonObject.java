package dev.biscotti.policy.inventory;

import dev.biscotti.runtime.declaration.Translations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object of an inventory. Unknown members are ignored and missing ones count as not stated, so
 * that a reader also accepts later versions of the format.
 *
 * @param where its place, for messages
 * @param members its members
 */
record JsonObject(String where, Map<String, Object> members) {
  /** An object without members. */
  static final JsonObject EMPTY = new JsonObject("", Map.of());

  static JsonObject of(String where, Object value) throws InventoryFormatException {
    if (!(value instanceof Map<?, ?> map)) {
      throw new InventoryFormatException(where, "is no object");
    }
    @SuppressWarnings("unchecked") // JsonReader creates only maps of this kind
    Map<String, Object> members = (Map<String, Object>) map;
    return new JsonObject(where, members);
  }

  private String at(String name) {
    return where.isEmpty() ? name : where + "." + name;
  }

  boolean has(String name) {
    return member(name).isPresent();
  }

  private Optional<Object> member(String name) {
    return Optional.ofNullable(members.get(name)).filter(value -> value != JsonTreeReader.NOTHING);
  }

  private <T> Optional<T> member(String name, Class<T> type, String kind)
      throws InventoryFormatException {
    Optional<Object> value = member(name);
    if (value.isPresent() && !type.isInstance(value.get())) {
      throw new InventoryFormatException(at(name), "is no " + kind);
    }
    return value.map(type::cast);
  }

  String text(String name) throws InventoryFormatException {
    return member(name, String.class, "text").orElse("");
  }

  String required(String name) throws InventoryFormatException {
    String text = text(name);
    if (text.isEmpty()) {
      throw new InventoryFormatException(at(name), "is missing");
    }
    return text;
  }

  boolean flag(String name, boolean otherwise) throws InventoryFormatException {
    return member(name, Boolean.class, "boolean").orElse(otherwise);
  }

  int number(String name) throws InventoryFormatException {
    long number = member(name, Long.class, "whole number").orElse(0L);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new InventoryFormatException(at(name), "is out of range: " + number);
    }
    return (int) number;
  }

  Optional<LocalDate> date(String name) throws InventoryFormatException {
    String text = text(name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new InventoryFormatException(at(name), "is no date: " + text);
    }
  }

  <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise)
      throws InventoryFormatException {
    String text = text(name);
    return text.isEmpty() ? otherwise : constant(at(name), type, text);
  }

  private static <E extends Enum<E>> E constant(String where, Class<E> type, String text)
      throws InventoryFormatException {
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw new InventoryFormatException(
          where, "is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + ": " + text);
    }
  }

  <E extends Enum<E>> List<E> constants(String name, Class<E> type)
      throws InventoryFormatException {
    List<E> constants = new ArrayList<>();
    for (String text : texts(name)) {
      constants.add(constant(at(name) + "[" + constants.size() + "]", type, text));
    }
    return constants;
  }

  Optional<JsonObject> object(String name) throws InventoryFormatException {
    Optional<Object> value = member(name);
    return value.isEmpty() ? Optional.empty() : Optional.of(of(at(name), value.get()));
  }

  private List<?> list(String name) throws InventoryFormatException {
    return member(name, List.class, "list").orElse(List.of());
  }

  List<JsonObject> objects(String name) throws InventoryFormatException {
    List<JsonObject> objects = new ArrayList<>();
    for (Object item : list(name)) {
      objects.add(of(at(name) + "[" + objects.size() + "]", item));
    }
    return objects;
  }

  List<String> texts(String name) throws InventoryFormatException {
    List<String> texts = new ArrayList<>();
    for (Object item : list(name)) {
      if (!(item instanceof String text)) {
        throw new InventoryFormatException(at(name) + "[" + texts.size() + "]", "is no text");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The counterpart of {@link FactJson}. */
  Translations translations() throws InventoryFormatException {
    Optional<JsonObject> languages = object("translations");
    if (languages.isEmpty()) {
      return Translations.NONE;
    }
    SortedMap<String, Map<String, String>> texts = new TreeMap<>();
    for (Map.Entry<String, Object> language : languages.get().members().entrySet()) {
      String place = languages.get().at(language.getKey());
      texts.put(language.getKey(), of(place, language.getValue()).allTexts());
    }
    return new Translations(texts);
  }

  private Map<String, String> allTexts() throws InventoryFormatException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : members.keySet()) {
      texts.put(name, text(name));
    }
    return texts;
  }

  InventoryFormatException problem(String name, String problem) {
    return new InventoryFormatException(at(name), problem);
  }
}
