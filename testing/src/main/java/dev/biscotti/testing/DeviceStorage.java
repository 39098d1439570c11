package dev.biscotti.testing;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What a browser stores of the sites it visited. It is read with the DevTools protocol, which shows
 * what scripts on a page cannot see: HttpOnly, attributes, expiry and the cookies of other sites.
 */
final class DeviceStorage {
  private final ChromeDriver driver;
  private final Clock clock;
  private final Set<String> seenKeys = new LinkedHashSet<>();

  DeviceStorage(ChromeDriver driver, Clock clock) {
    this.driver = driver;
    this.clock = clock;
  }

  /** All cookies, and the web storage of all frames of the open page. */
  List<FoundItem> items() {
    List<FoundItem> items = new ArrayList<>();
    Instant now = clock.instant();
    objects(command("Storage.getCookies", Map.of()), "cookies")
        .forEach(cookie -> items.add(cookie(cookie, now)));
    for (String key : storageKeys()) {
      // A key is the origin; for a frame of another site, "^" and a suffix follow.
      String origin = key.replaceFirst("/\\^.*|/$", "");
      area(key, true).forEach(n -> items.add(stored(Storage.LOCAL_STORAGE, n, origin)));
      area(key, false).forEach(n -> items.add(stored(Storage.SESSION_STORAGE, n, origin)));
      databases(key).forEach(n -> items.add(stored(Storage.INDEXED_DB, n, origin)));
    }
    return List.copyOf(items);
  }

  /** Deletes everything. */
  void clear() {
    command("Network.clearBrowserCookies", Map.of());
    command("Network.clearBrowserCache", Map.of());
    // Of all sites, including those that are no longer open.
    command("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
    for (String key : seenKeys) {
      command("Storage.clearDataForStorageKey", Map.of("storageKey", key, "storageTypes", "all"));
    }
    seenKeys.clear();
  }

  private static FoundItem stored(Storage storage, String name, String origin) {
    return FoundItem.stored(storage, name, origin);
  }

  private static FoundItem cookie(Map<?, ?> cookie, Instant now) {
    double expires = ((Number) field(cookie, "expires")).doubleValue();
    return new FoundItem(
        Storage.COOKIE,
        text(cookie, "name"),
        text(cookie, "domain"),
        text(cookie, "path"),
        isTrue(cookie, "secure"),
        isTrue(cookie, "httpOnly"),
        Optional.ofNullable(cookie.get("sameSite"))
            .map(value -> SameSite.valueOf(value.toString().toUpperCase(Locale.ROOT))),
        cookie.containsKey("partitionKey"),
        expires < 0
            ? Optional.empty()
            : Optional.of(Duration.between(now, Instant.ofEpochMilli((long) (expires * 1000)))));
  }

  private Set<String> storageKeys() {
    Set<String> keys = new LinkedHashSet<>();
    Object tree = field(command("Page.getFrameTree", Map.of()), "frameTree");
    addKeys((Map<?, ?>) tree, keys);
    seenKeys.addAll(keys);
    return keys;
  }

  private void addKeys(Map<?, ?> tree, Set<String> keys) {
    Map<?, ?> frame = (Map<?, ?>) field(tree, "frame");
    // Sandboxed frames and about:blank have an opaque origin, which stores nothing.
    if (text(frame, "securityOrigin").startsWith("http")) {
      keys.add(
          text(
              command("Storage.getStorageKeyForFrame", Map.of("frameId", field(frame, "id"))),
              "storageKey"));
    }
    if (tree.containsKey("childFrames")) {
      objects(tree, "childFrames").forEach(child -> addKeys(child, keys));
    }
  }

  private List<String> area(String key, boolean local) {
    Map<String, Object> id = Map.of("storageKey", key, "isLocalStorage", local);
    Object entries =
        field(command("DOMStorage.getDOMStorageItems", Map.of("storageId", id)), "entries");
    return ((List<?>) entries).stream().map(e -> String.valueOf(((List<?>) e).get(0))).toList();
  }

  private List<String> databases(String key) {
    Map<?, ?> names = command("IndexedDB.requestDatabaseNames", Map.of("storageKey", key));
    return ((List<?>) field(names, "databaseNames")).stream().map(String::valueOf).toList();
  }

  private Map<?, ?> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  private static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
    List<Map<?, ?>> objects = new ArrayList<>();
    ((List<?>) field(object, name)).forEach(each -> objects.add((Map<?, ?>) each));
    return objects;
  }

  private static boolean isTrue(Map<?, ?> object, String name) {
    return Boolean.TRUE.equals(object.get(name));
  }

  private static String text(Map<?, ?> object, String name) {
    return field(object, name).toString();
  }

  private static Object field(Map<?, ?> object, String name) {
    Object value = object.get(name);
    if (value == null) {
      throw new IllegalStateException("the browser's answer has no " + name);
    }
    return value;
  }
}
