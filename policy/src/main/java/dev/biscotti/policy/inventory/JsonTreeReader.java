package dev.biscotti.policy.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into maps, lists, strings, numbers and booleans. */
final class JsonTreeReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Represents JSON's null, which counts as not stated. */
  static final Object NOTHING = new Object();

  private final JsonParser parser;

  private JsonTreeReader(JsonParser parser) {
    this.parser = parser;
  }

  static JsonObject read(String text) throws InventoryFormatException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonTreeReader reader = new JsonTreeReader(parser);
      Object value = reader.value(parser.nextToken());
      if (parser.nextToken() != null) {
        throw new InventoryFormatException("", "something follows its end");
      }
      return JsonObject.of("", value);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation(); // not known if the nesting is too deep
      throw new InventoryFormatException(
          at == null ? "" : "line " + at.getLineNr(), String.valueOf(e.getOriginalMessage()));
    }
  }

  private Object value(@Nullable JsonToken token) throws InventoryFormatException {
    if (token == null) {
      throw new InventoryFormatException("", "it is empty");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> NOTHING;
    };
  }

  private Map<String, Object> object() throws InventoryFormatException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      members.put(name, value(parser.nextToken()));
    }
    return members;
  }

  private List<Object> array() throws InventoryFormatException {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return items;
  }
}
