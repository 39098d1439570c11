package dev.biscotti.processor.check;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.policy.file.PackagedResource;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Well-known cookie names. The list has only names that are specific to one owner: a name that an
 * application might use itself, such as {@code uid}, would cause false positives.
 */
final class KnownCookies {
  /** Lines of name, category, owner and, for essential cookies, exemption, separated by tabs. */
  private static final String RESOURCE = "known-cookies.tsv";

  private static final KnownCookies KNOWN = read();

  private final Map<String, KnownCookie> exact = new HashMap<>();
  private final List<KnownPattern> patterns = new ArrayList<>();

  private record KnownPattern(DeclaredName.Pattern name, KnownCookie cookie) {}

  private KnownCookies(List<KnownCookie> all) {
    for (KnownCookie cookie : all) {
      if (cookie.pattern().indexOf('*') < 0) {
        exact.put(cookie.pattern(), cookie);
      } else {
        patterns.add(new KnownPattern(DeclaredName.pattern(cookie.pattern(), ""), cookie));
      }
    }
    patterns.sort(
        Comparator.comparingInt((KnownPattern pattern) -> pattern.name().literalLength())
            .reversed()
            .thenComparing(pattern -> pattern.cookie().pattern()));
  }

  /**
   * Looks a name up.
   *
   * @param name a cookie's name, or a pattern with one {@code *}; case-sensitive
   * @return the matching entry; of two patterns, the one with the longer literal part
   */
  public static Optional<KnownCookie> find(String name) {
    KnownCookie exact = KNOWN.exact.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (KnownPattern pattern : KNOWN.patterns) {
      if (pattern.name().matches(name)) {
        return Optional.of(pattern.cookie());
      }
    }
    return Optional.empty();
  }

  /** All entries, in the order of the resource. */
  static List<KnownCookie> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PackagedResource.open(KnownCookies.class, RESOURCE), StandardCharsets.UTF_8))) {
      List<KnownCookie> all = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          all.add(parse(line));
        }
      }
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static KnownCookies read() {
    return new KnownCookies(all());
  }

  private static KnownCookie parse(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    Optional<Exemption> exemption =
        fields.size() > 3 ? Optional.of(Exemption.valueOf(fields.get(3))) : Optional.empty();
    return new KnownCookie(fields.get(0), fields.get(1), fields.get(2), exemption);
  }
}
