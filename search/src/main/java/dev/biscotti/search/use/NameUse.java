package dev.biscotti.search.use;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.ListedNames;
import dev.biscotti.search.text.SetCookieText;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A place where a cookie gets its name or is looked up by it.
 *
 * @param act what is done with the cookie
 * @param at the place that determines the name
 * @param texts the names, or the Set-Cookie lines
 * @param header the header whose lines the texts are; empty if they are names
 * @param state what else is known about the cookie, such as whether it is deleted
 * @param certain whether the cookie certainly goes to a response
 * @param listed the names that the place accepts, if {@code @CookieName} lists them there
 * @param api the API, for a message
 * @param through the calls that may run another method than the one that uses the name
 */
public record NameUse(
    Act act,
    Place at,
    Texts texts,
    Optional<Texts> header,
    CookieState state,
    boolean certain,
    ListedNames listed,
    String api,
    Set<Through> through) {
  private static final String SET_COOKIE = "Set-Cookie";

  /** What is done with a cookie. */
  public enum Act {
    /** It is set, unless its state shows that it is deleted. */
    SET,
    /** It is read. */
    READ,
    /** Its name is passed to a place with {@code @CookieName}. */
    NAME
  }

  /**
   * A call that may run several methods.
   *
   * @param call the call
   * @param method the method among them that uses the name
   * @param within the method on whose own object the call is made, whose callers show more about
   *     the object; empty for another object
   */
  public record Through(Call call, MethodInfo method, Optional<MethodInfo> within) {}

  public NameUse {
    // Callers supply names; they do not decide whether a name is used at all.
    texts = header.isPresent() ? texts : texts.withoutIdleGuards();
    through = Set.copyOf(through);
  }

  // The place and the texts distinguish nearly all uses; hashing the rest would be slow.
  @Override
  public int hashCode() {
    return at.hashCode() * 31 + texts.hashCode();
  }

  static NameUse set(Place at, Texts names, CookieState state, String api) {
    return new NameUse(
        Act.SET, at, names, Optional.empty(), state, true, ListedNames.ANY, api, Set.of());
  }

  static NameUse read(Place at, Texts names, String api) {
    return new NameUse(
        Act.READ,
        at,
        names,
        Optional.empty(),
        CookieState.UNKNOWN,
        true,
        ListedNames.ANY,
        api,
        Set.of());
  }

  static NameUse annotated(Place at, Texts names, ListedNames listed, String api) {
    return new NameUse(
        Act.NAME, at, names, Optional.empty(), CookieState.UNKNOWN, true, listed, api, Set.of());
  }

  static NameUse line(Place at, Texts lines, Texts header, String api) {
    return new NameUse(
        Act.SET,
        at,
        lines,
        Optional.of(header),
        CookieState.UNKNOWN,
        true,
        ListedNames.ANY,
        api,
        Set.of());
  }

  static NameUse line(Place at, Texts lines, String api) {
    return line(at, lines, Texts.literal(SET_COOKIE), api);
  }

  NameUse uncertain() {
    return new NameUse(act, at, texts, header, state, false, listed, api, through);
  }

  NameUse with(Texts some) {
    return new NameUse(act, at, some, header, state, certain, listed, api, through);
  }

  NameUse through(Through one) {
    Set<Through> more = new LinkedHashSet<>(through);
    more.add(one);
    return through(more);
  }

  NameUse through(Set<Through> calls) {
    return new NameUse(act, at, texts, header, state, certain, listed, api, calls);
  }

  /** The cost of the texts. */
  int weight() {
    return 1 + parts(texts) + header.map(NameUse::parts).orElse(0);
  }

  private static int parts(Texts texts) {
    int parts = 0;
    for (Text text : texts.alternatives()) {
      parts += text.pieces().size();
    }
    return parts;
  }

  /** The inputs on which the name or the lifetime depends. */
  Set<Input> allInputs() {
    Set<Input> inputs = inputs();
    addInputs(state.maxAge(), inputs);
    return inputs;
  }

  /** The inputs on which the name depends. */
  Set<Input> inputs() {
    Set<Input> inputs = new LinkedHashSet<>();
    if (header.isPresent()) {
      addInputs(header.get(), inputs);
    }
    addInputs(texts, inputs);
    return inputs;
  }

  private static void addInputs(Texts texts, Set<Input> inputs) {
    for (Text text : texts.alternatives()) {
      inputs.addAll(text.inputs());
    }
  }

  /**
   * Whether the name depends on an input. Others, such as a max-age in the same line, show at most
   * whether the cookie is deleted.
   */
  boolean isNamedBy(Input input) {
    boolean inName =
        texts.alternatives().stream()
            .map(text -> header.isPresent() ? SetCookieText.of(text).name() : text)
            .anyMatch(text -> text.contains(input));
    return inName
        || header
            .filter(
                name ->
                    name.alternatives().stream().anyMatch(text -> text.inputs().contains(input)))
            .isPresent();
  }

  /** The use at a place that fills inputs. */
  NameUse fill(Place place, Function<Input, Optional<Texts>> values) {
    return new NameUse(
        act,
        place,
        texts.fill(values),
        header.map(name -> name.fill(values)),
        state.fill(values),
        certain,
        listed,
        api,
        through);
  }

  /**
   * Whether the header can be Set-Cookie; uses of another one, or of an unknown one, are not
   * reported.
   */
  boolean isSetCookie() {
    return header.isEmpty() || isSetCookie(header.get());
  }

  static boolean isSetCookie(Texts header) {
    for (Text text : header.alternatives()) {
      if (isSetCookie(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSetCookie(Text header) {
    return header.literal().orElse("").strip().equalsIgnoreCase(SET_COOKIE);
  }

  /** The use without headers other than Set-Cookie and headers that are still unknown. */
  NameUse withoutOtherHeaders() {
    if (header.isEmpty()) {
      return this;
    }
    List<Text> wanted = new ArrayList<>();
    for (Text text : header.get().alternatives()) {
      if (isSetCookie(text) || !text.inputs().isEmpty()) {
        wanted.add(text);
      }
    }
    return new NameUse(
        act, at, texts, Optional.of(Texts.of(wanted)), state, certain, listed, api, through);
  }

  /** The names that are used; for a cookie that is set, without deleted ones. */
  Texts names() {
    if (state.deletes()) {
      return Texts.none();
    }
    if (header.isEmpty()) {
      return state.mayDelete() ? texts.doubted() : texts;
    }
    List<Text> names = new ArrayList<>();
    for (Text text : texts.alternatives()) {
      SetCookieText line = SetCookieText.of(text);
      if (!line.deletes()) {
        names.add(line.name().doubted(text.doubtful()));
      }
    }
    return Texts.of(names);
  }
}
