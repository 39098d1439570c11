package dev.biscotti.policy.bytecode;

import dev.biscotti.policy.usage.Piece;
import dev.biscotti.policy.usage.SetCookieLine;
import dev.biscotti.policy.usage.Text;
import dev.biscotti.policy.usage.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place where a cookie gets its name.
 *
 * @param at the call or assignment that fixes it
 * @param texts the names, or the Set-Cookie lines
 * @param isLine whether the texts are lines
 * @param header the header that the lines are for; Set-Cookie if the API knows no other
 * @param state what else tells whether the cookie is deleted
 * @param certain whether the cookie goes to a response
 * @param by the API, for a message
 */
record NameUse(
    Point at,
    Texts texts,
    boolean isLine,
    Texts header,
    CookieState state,
    boolean certain,
    String by) {
  private static final String SET_COOKIE = "Set-Cookie";

  static NameUse ofName(Point at, Texts names, CookieState state, String by) {
    return new NameUse(at, names, false, Texts.literal(SET_COOKIE), state, true, by);
  }

  static NameUse ofLine(Point at, Texts lines, String by) {
    return ofLine(at, lines, Texts.literal(SET_COOKIE), by);
  }

  static NameUse ofLine(Point at, Texts lines, Texts header, String by) {
    return new NameUse(at, lines, true, header, CookieState.UNKNOWN, true, by);
  }

  NameUse uncertain() {
    return new NameUse(at, texts, isLine, header, state, false, by);
  }

  /** This use with some of its texts. */
  NameUse with(Texts some) {
    return new NameUse(at, some, isLine, header, state, certain, by);
  }

  /** The slots on which the name depends. */
  Set<Piece.Slot> slots() {
    Set<Piece.Slot> slots = new LinkedHashSet<>();
    texts.alternatives().forEach(text -> slots.addAll(text.slots()));
    header.alternatives().forEach(text -> slots.addAll(text.slots()));
    return slots;
  }

  /** The use as it is in a place that fills slots. */
  NameUse fill(Point place, Map<String, Texts> values) {
    return new NameUse(
        place, texts.fill(values), isLine, header.fill(values), state.fill(values), certain, by);
  }

  /** Whether the header can be Set-Cookie; another one, or an unknown one, is nobody's business. */
  boolean isSetCookie() {
    return isSetCookie(header);
  }

  static boolean isSetCookie(Texts header) {
    return header.alternatives().stream()
        .flatMap(text -> text.literal().stream())
        .anyMatch(name -> name.strip().equalsIgnoreCase(SET_COOKIE));
  }

  /** The names that are set and not deleted. */
  Texts names() {
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
