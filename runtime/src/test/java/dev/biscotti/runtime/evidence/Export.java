package dev.biscotti.runtime.evidence;

import dev.biscotti.runtime.choices.AnswerPlace;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.declaration.Revision;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads exported lines with a third-party parser. */
final class Export {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Export() {}

  static List<ConsentEntry> entries(JdbcConsentLog log) {
    StringBuilder text = new StringBuilder();
    int count = log.export(text);
    List<ConsentEntry> entries = entries(text.toString());
    if (entries.size() != count) {
      throw new AssertionError(count + " entries were exported as " + entries.size());
    }
    return entries;
  }

  static List<ConsentEntry> entries(String text) {
    List<Map<String, Object>> objects = objects(text);
    Map<String, ShownPage> pages = new HashMap<>();
    for (Map<String, Object> object : objects) {
      if (object.get("kind").equals("page")) {
        ShownPage page = ShownPage.of((String) object.get("html"));
        if (!page.digest().equals(object.get("digest"))) {
          throw new AssertionError("a page has another digest");
        }
        pages.put(page.digest(), page);
      }
    }
    return objects.stream()
        .filter(object -> object.get("kind").equals("entry"))
        .map(object -> entry(object, pages))
        .toList();
  }

  static List<Map<String, Object>> objects(String text) {
    return text.lines().map(Export::object).toList();
  }

  private static ConsentEntry entry(Map<String, Object> object, Map<String, ShownPage> pages) {
    List<CategoryChoice> choices = new ArrayList<>();
    for (Object choice : (List<?>) object.get("choices")) {
      Map<?, ?> members = (Map<?, ?>) choice;
      choices.add(
          new CategoryChoice(
              (String) members.get("category"),
              Choice.valueOf(((String) members.get("choice")).toUpperCase(Locale.ROOT)),
              new Revision(
                  (int) members.get("revision"),
                  HexFormat.fromHexDigits((String) members.get("state")))));
    }
    return new ConsentEntry(
        UUID.fromString((String) object.get("key")),
        LocalDate.parse((String) object.get("day")),
        Optional.ofNullable((String) object.get("time")).map(LocalTime::parse),
        (String) object.get("policy"),
        (String) object.get("language"),
        Objects.requireNonNull(pages.get((String) object.get("page"))),
        AnswerPlace.valueOf(((String) object.get("place")).toUpperCase(Locale.ROOT)),
        choices,
        Optional.ofNullable((String) object.get("account")));
  }

  static Map<String, Object> object(String line) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      Map<String, Object> object = object(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("more than one object on a line");
      }
      return object;
    }
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (object.put(name, value(parser)) != null) {
        throw new AssertionError("a name twice: " + name);
      }
    }
    return object;
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield values;
      }
      default -> throw new AssertionError(parser.currentToken());
    };
  }
}
