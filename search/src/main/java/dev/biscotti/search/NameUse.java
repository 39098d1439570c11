package dev.biscotti.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place where a cookie gets its name.
 *
 * @param <P> a place: an expression in source, an instruction in a class file
 * @param at what fixes the name
 * @param texts the names, or the Set-Cookie lines
 * @param isLine whether the texts are lines
 * @param header the header that the lines are for; Set-Cookie if the API knows no other
 * @param state what else tells whether the cookie is deleted
 * @param certain whether the cookie goes to a response
 * @param listed the names that the place takes, if {@code @CookieName} lists them there
 * @param by the API, for a message
 */
public record NameUse<P>(
    P at,
    Texts texts,
    boolean isLine,
    Texts header,
    CookieState state,
    boolean certain,
    ListedNames listed,
    String by) {
  private static final String SET_COOKIE = "Set-Cookie";

  /**
   * A cookie that an API makes.
   *
   * @param <P> a place
   * @param at what fixes the name
   * @param names the names
   * @param state what else is known
   * @param by the API
   * @return the use
   */
  public static <P> NameUse<P> ofName(P at, Texts names, CookieState state, String by) {
    return new NameUse<>(
        at, names, false, Texts.literal(SET_COOKIE), state, true, ListedNames.ANY, by);
  }

  /**
   * A name that goes to a variable or method with {@code @CookieName}.
   *
   * @param <P> a place
   * @param at what supplies the name
   * @param names the names
   * @param listed the names that are listed there
   * @param by the variable or method
   * @return the use
   */
  public static <P> NameUse<P> ofFeed(P at, Texts names, ListedNames listed, String by) {
    return new NameUse<>(
        at, names, false, Texts.literal(SET_COOKIE), CookieState.UNKNOWN, true, listed, by);
  }

  /**
   * A line of a header.
   *
   * @param <P> a place
   * @param at the line
   * @param lines the lines it can be
   * @param by the API
   * @return the use
   */
  public static <P> NameUse<P> ofLine(P at, Texts lines, String by) {
    return ofLine(at, lines, Texts.literal(SET_COOKIE), by);
  }

  /**
   * A line of some header.
   *
   * @param <P> a place
   * @param at the line
   * @param lines the lines it can be
   * @param header the header's names
   * @param by the API
   * @return the use
   */
  public static <P> NameUse<P> ofLine(P at, Texts lines, Texts header, String by) {
    return new NameUse<>(at, lines, true, header, CookieState.UNKNOWN, true, ListedNames.ANY, by);
  }

  /**
   * This use, of a cookie that may go elsewhere than to a response.
   *
   * @return the use
   */
  NameUse<P> uncertain() {
    return new NameUse<>(at, texts, isLine, header, state, false, listed, by);
  }

  /**
   * This use with some of its texts.
   *
   * @param some the texts
   * @return the use
   */
  public NameUse<P> with(Texts some) {
    return new NameUse<>(at, some, isLine, header, state, certain, listed, by);
  }

  /**
   * The slots on which the name depends.
   *
   * @return the slots in their order
   */
  public Set<Piece.Slot> slots() {
    Set<Piece.Slot> slots = new LinkedHashSet<>();
    texts.alternatives().forEach(text -> slots.addAll(text.slots()));
    header.alternatives().forEach(text -> slots.addAll(text.slots()));
    return slots;
  }

  /**
   * Whether some values decide on the name. Others, such as a max-age that stands in the same line,
   * tell at most whether the cookie is deleted.
   *
   * @param values what slots hold
   * @return true if the name, or the header's, has one of these slots
   */
  boolean isNamedBy(Map<String, Texts> values) {
    return texts.alternatives().stream()
            .map(text -> isLine ? SetCookieLine.of(text).name() : text)
            .anyMatch(text -> hasSlot(text, values))
        || header.alternatives().stream().anyMatch(text -> hasSlot(text, values));
  }

  private static boolean hasSlot(Text text, Map<String, Texts> values) {
    return text.slots().stream().anyMatch(slot -> values.containsKey(slot.key()));
  }

  /**
   * The use as it is in a place that fills slots.
   *
   * @param place the place
   * @param values what the slots hold
   * @return the use there
   */
  public NameUse<P> fill(P place, Map<String, Texts> values) {
    return new NameUse<>(
        place,
        texts.fill(values),
        isLine,
        header.fill(values),
        state.fill(values),
        certain,
        listed,
        by);
  }

  /**
   * Whether the header can be Set-Cookie; another one, or an unknown one, is nobody's business.
   *
   * @return true if it can
   */
  public boolean isSetCookie() {
    return isSetCookie(header);
  }

  /**
   * Whether a header can be Set-Cookie.
   *
   * @param header the header's names
   * @return true if one of them is
   */
  public static boolean isSetCookie(Texts header) {
    return header.alternatives().stream()
        .flatMap(text -> text.literal().stream())
        .anyMatch(name -> name.strip().equalsIgnoreCase(SET_COOKIE));
  }

  /**
   * What is wrong with this use.
   *
   * @param findings judges names
   * @return the findings
   */
  public List<UsageFinding> judge(UsageFindings findings) {
    if (!isSetCookie()) {
      return List.of();
    }
    if (!listed.isAny()) {
      return findings.fed(names(), listed, by);
    }
    return certain ? findings.set(names(), by) : findings.perhapsSet(names(), by);
  }

  /** The names that are set and not deleted. */
  private Texts names() {
    if (state.deletes()) {
      return Texts.none();
    }
    if (!isLine) {
      return texts;
    }
    List<Text> names = new ArrayList<>();
    for (Text text : texts.alternatives()) {
      SetCookieLine line = SetCookieLine.of(text);
      if (!line.deletes()) {
        names.add(line.name());
      }
    }
    return Texts.of(names);
  }
}
