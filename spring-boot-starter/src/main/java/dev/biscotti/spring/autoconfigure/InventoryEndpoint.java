package dev.biscotti.spring.autoconfigure;

import dev.biscotti.spring.CookieSite;
import dev.biscotti.spring.CookieSites;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.json.JsonParserFactory;

/** The generated inventories, at {@code /actuator/biscotti}. */
@Endpoint(id = "biscotti")
final class InventoryEndpoint {
  private final Map<String, Map<String, Object>> inventories = new TreeMap<>();

  InventoryEndpoint(CookieSites sites, ClassLoader loader) {
    for (CookieSite<?> site : sites.all()) {
      String id = site.policy().id();
      inventories.put(id, JsonParserFactory.getJsonParser().parseMap(read(id, loader)));
    }
  }

  private static String read(String id, ClassLoader loader) {
    String resource = "META-INF/biscotti/" + id + "/inventory.json";
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(
            resource + " is missing; the processor writes it at compile time");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ReadOperation
  public Map<String, Map<String, Object>> inventories() {
    return inventories;
  }

  @ReadOperation
  public @Nullable Map<String, Object> inventory(@Selector String policy) {
    return inventories.get(policy);
  }
}
