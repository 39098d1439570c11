package dev.biscotti.search.use;

import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The attributes that code sets on a cookie (RFC 6265bis, section 4.1.2).
 *
 * @param set the values of attributes that are always set; no values for one that may or may not be
 *     set
 * @param isComplete whether no other attribute is set, because the cookie never reaches other code
 *     that could set one
 */
public record AttributesInCode(Map<Name, Texts> set, boolean isComplete) {
  /** For a cookie whose attributes are not examined. */
  public static final AttributesInCode UNKNOWN = new AttributesInCode(Map.of(), false);

  /** The attributes. */
  public enum Name {
    /** Where on the site it is sent. */
    PATH,
    /** To which hosts it is sent. */
    DOMAIN,
    /** Only over https. */
    SECURE,
    /** Hidden from scripts. */
    HTTP_ONLY,
    /** Whether cross-site requests carry it. */
    SAME_SITE
  }

  public AttributesInCode {
    set = Map.copyOf(set);
  }

  /**
   * A known value.
   *
   * @param name the attribute
   * @return its only value; empty if it is not set or unknown
   */
  public Optional<String> value(Name name) {
    return Optional.ofNullable(set.get(name)).flatMap(Texts::only);
  }

  /**
   * Whether an attribute is certainly not set.
   *
   * @param name the attribute
   * @return true if nothing sets it
   */
  public boolean lacks(Name name) {
    return isComplete && !set.containsKey(name);
  }

  AttributesInCode fill(Function<Input, Optional<Texts>> values) {
    Map<Name, Texts> filled = new EnumMap<>(Name.class);
    set.forEach((name, texts) -> filled.put(name, texts.fill(values)));
    return new AttributesInCode(filled, isComplete);
  }
}
