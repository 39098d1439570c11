package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.ArrayStores;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.RequestNames;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names in calls that set cookies. */
final class SinkUses {
  private static final Set<String> TEXTUAL =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.Object",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer");

  private final Program program;
  private final SinkMatcher sinks;
  private final Evaluator evaluator;
  private final ObjectUses objects;
  private final CookieStates states;
  private final Destinations destinations;
  private final ReceivedCookies received;

  SinkUses(Program program, SinkMatcher sinks, Evaluator evaluator, Callers callers) {
    this.program = program;
    this.sinks = sinks;
    this.evaluator = evaluator;
    this.objects = new ObjectUses(program);
    this.states = new CookieStates(sinks, evaluator, objects, callers);
    this.destinations = new Destinations(sinks, objects, callers);
    this.received = new ReceivedCookies(sinks, evaluator);
  }

  /** The cookies that a call sets; none if it sets no cookie, or if the name is not in the code. */
  List<NameUse> of(Call call, CookieSink sink) {
    if (sink.kind() != SinkKind.SET && sink.kind() != SinkKind.SET_OR_SEND) {
      return List.of();
    }
    return switch (sink.form()) {
      case NAME, SESSION -> named(call, sink);
      case HEADER -> header(call, sink);
      case COOKIESTRING ->
          hasName(call, sink)
              ? toResponse(
                  NameUse.line(
                      call.at(name(sink)), evaluator.argument(call, name(sink)), sink.label()),
                  call,
                  sink)
              : List.of();
      case COPY -> hasName(call, sink) ? copied(call, sink) : List.of();
      case CARRIER -> hasName(call, sink) ? sentAgain(call, sink) : List.of();
      case DYNAMIC ->
          List.of(
              NameUse.set(
                  call.at(),
                  Texts.unknown("the framework generates it"),
                  CookieState.UNKNOWN,
                  sink.label()));
      case IMPLICIT, HEADERREAD, HEADERNAME, SCAN, ANNOT -> List.of();
    };
  }

  private static int name(CookieSink sink) {
    return sink.nameArgument().orElse(-1);
  }

  private static boolean hasName(Call call, CookieSink sink) {
    return name(sink) >= 0 && name(sink) < call.arguments().size();
  }

  private List<NameUse> named(Call call, CookieSink sink) {
    if (!hasName(call, sink)) {
      return List.of();
    }
    Value name = call.argument(name(sink));
    if (isCopied(name)) {
      return List.of();
    }
    CookieState state = states.of(call, sink);
    if (!Values.isArray(name)) {
      return toResponse(
          NameUse.set(
              call.at(name(sink)), evaluator.argument(call, name(sink)), state, sink.label()),
          call,
          sink);
    }
    List<NameUse> uses = new ArrayList<>();
    for (Element element : elements(name, call.at(name(sink)))) {
      uses.addAll(
          toResponse(NameUse.set(element.at(), element.texts(), state, sink.label()), call, sink));
    }
    return uses;
  }

  private record Element(Texts texts, Place at) {}

  /** The elements of an array, each at the place of its assignment. */
  private List<Element> elements(Value array, Place at) {
    if (Values.plain(array) instanceof Value.NewArray made) {
      List<Element> elements = new ArrayList<>();
      for (Body.ArrayStore store : ArrayStores.stores(made)) {
        elements.add(new Element(lines(store.value()), store.at()));
      }
      return elements;
    }
    return List.of(new Element(evaluator.members(array), at));
  }

  /** A cookie that both servers and clients create counts only if it goes to a response. */
  private List<NameUse> toResponse(NameUse use, Call made, CookieSink sink) {
    boolean always = sink.kind() == SinkKind.SET;
    return switch (destinations.of(made)) {
      case RESPONSE -> List.of(use);
      case UNSEEN -> List.of(always ? use : use.uncertain());
      case ELSEWHERE -> always ? List.of(use) : List.of();
      case DELETION -> List.of();
    };
  }

  private List<NameUse> header(Call call, CookieSink sink) {
    int index = name(sink);
    if (index < 1 || index >= call.arguments().size()) {
      return List.of();
    }
    Texts header = evaluator.texts(call.argument(index - 1));
    // Most headers are different, and their values need not be examined.
    if (!NameUse.isSetCookie(header) && !header.hasInputs()) {
      return List.of();
    }
    Value value = call.argument(index);
    if (!Values.isArray(value)) {
      return List.of(
          NameUse.line(
              call.at(index),
              isText(value) ? evaluator.argument(call, index) : lines(value),
              header,
              sink.label()));
    }
    return elements(value, call.at(index)).stream()
        .map(element -> NameUse.line(element.at(), element.texts(), header, sink.label()))
        .toList();
  }

  /** The possible lines of a header's value: a text, texts in a collection, or a cookie. */
  private Texts lines(Value value) {
    String descriptor = Values.descriptor(value);
    String type = Descriptors.className(descriptor);
    if (value instanceof Value.Null) {
      return Texts.none();
    }
    if (Descriptors.isArray(descriptor)) {
      return evaluator.members(value);
    }
    if (isText(value)) {
      return evaluator.texts(value);
    }
    return program.isSubtype(type, "java.lang.Iterable")
        ? evaluator.members(value)
        : Texts.verified();
  }

  private static boolean isText(Value value) {
    String descriptor = Values.descriptor(value);
    return !Descriptors.isArray(descriptor)
        && (descriptor.length() < 2 || TEXTUAL.contains(Descriptors.className(descriptor)));
  }

  private List<NameUse> copied(Call call, CookieSink sink) {
    Value cookie = call.argument(name(sink));
    Texts names = evaluator.name(cookie);
    boolean known = names.alternatives().stream().anyMatch(text -> text.literal().isPresent());
    boolean checked =
        !known
            && !sinks.isRequestCookieType(Values.className(cookie))
            && !RequestNames.isAmong(names);
    if (checked || isSetWhereMade(cookie)) {
      return List.of();
    }
    Texts taken =
        known || RequestNames.isAmong(names) || names.hasInputs()
            ? names
            : Texts.unknown("it is taken over from a cookie that comes from elsewhere");
    return List.of(NameUse.set(call.at(name(sink)), taken, states.of(call, sink), sink.label()));
  }

  /** Whether a name is copied from another cookie and was checked where that one was created. */
  private boolean isCopied(Value name) {
    if (!(Values.plain(name) instanceof Value.Result result)
        || sinks.sink(result.call()).filter(sink -> sink.form() == SinkForm.SCAN).isEmpty()
        || result.call().receiver().isEmpty()) {
      return false;
    }
    Value cookie = Values.plain(result.call().receiver().get());
    return isSetWhereMade(cookie) && !isDeleted(cookie);
  }

  private boolean isDeleted(Value cookie) {
    return cookie instanceof Value.Result made
        && sinks
            .sink(made.call())
            .filter(sink -> states.of(made.call(), sink).deletes())
            .isPresent();
  }

  /** Whether the call that set a cookie's name is checked separately. */
  private boolean isSetWhereMade(Value cookie) {
    if (!(Values.plain(cookie) instanceof Value.Result result)) {
      return false;
    }
    Optional<CookieSink> sink =
        sinks.sink(result.call()).filter(one -> one.form() == SinkForm.NAME);
    if (sink.isPresent()) {
      return sink.get().kind() == SinkKind.SET;
    }
    return !result.call().method().isConstructor()
        && result.call().receiver().filter(this::isSetWhereMade).isPresent();
  }

  /** A request's cookie that is sent in the response is set again. */
  private List<NameUse> sentAgain(Call call, CookieSink sink) {
    Value cookie = call.argument(name(sink));
    Optional<Texts> names =
        sink.kind() == SinkKind.SET ? received.names(call, cookie) : Optional.empty();
    return names
        .map(
            known ->
                List.of(
                    NameUse.set(
                        call.at(name(sink)), known, states.before(call, cookie), sink.label())))
        .orElse(List.of());
  }

  /** A reference to a call that sends a cookie again. */
  List<NameUse> of(Value.Function function, CookieSink sink) {
    if (sink.kind() != SinkKind.SET || sink.form() != SinkForm.CARRIER || name(sink) < 0) {
      return List.of();
    }
    Texts names = evaluator.functions().argument(function, name(sink), List.of(Step.Part.NAME));
    return RequestNames.isAmong(names)
        ? List.of(
            NameUse.set(function.at(), ReceivedCookies.UNKNOWN, CookieState.UNKNOWN, sink.label()))
        : List.of();
  }

  /** Whether a call sets a cookie without showing its name and nothing disables or renames it. */
  boolean setsByDefault(Call call, CookieSink sink) {
    return sink.kind() == SinkKind.SET
        && sink.form() == SinkForm.IMPLICIT
        && !isOff(call, sink)
        && !isHandedOn(call, sink)
        && !isRenamed(call)
        && !isDisabled(call)
        && (!hasName(call, sink) || leavesDefault(call.argument(name(sink))));
  }

  private boolean isOff(Call call, CookieSink sink) {
    return sink.descriptor().startsWith("(Z)")
        && call.arguments().size() == 1
        && isFalse(evaluator.texts(call.argument(0)));
  }

  /**
   * Whether the feature that sets the cookie is disabled again, as by Spring Security's
   * configurers.
   */
  private boolean isDisabled(Call call) {
    return disables(objects.calls(call.body(), ObjectUses.made(call)), new Value.Result(call));
  }

  private static boolean disables(List<Call> calls, Value configurer) {
    return calls.stream()
        .filter(one -> one.method().name().equals("disable") && one.arguments().isEmpty())
        .anyMatch(one -> one.receiver().map(Values::plain).filter(configurer::equals).isPresent());
  }

  /** Whether a customizer keeps the default name: a lambda that sets no name, or no lambda. */
  private boolean leavesDefault(Value customizer) {
    return Values.options(customizer).stream()
        .allMatch(
            option ->
                (option instanceof Value.Function function && function.lambda().isPresent())
                    ? !isNamedOrDisabledIn(function.lambda().get())
                    : option instanceof Value.Result result
                        && result.call().method().name().equals("withDefaults"));
  }

  private boolean isNamedOrDisabledIn(Body lambda) {
    Value configurer = new Value.Parameter(lambda, 0);
    List<Call> calls = objects.calls(lambda, configurer);
    return isNamed(calls) || disables(calls, configurer);
  }

  private static boolean isFalse(Texts texts) {
    return texts.only().filter(text -> text.equals("false") || text.equals("0")).isPresent();
  }

  /**
   * Whether the method around a call overrides the called method, so that its callers are checked
   * instead.
   */
  private boolean isHandedOn(Call call, CookieSink sink) {
    return sinks
        .sink(call.body().method().ref())
        .filter(around -> around.form() == SinkForm.IMPLICIT)
        .filter(around -> around.name().equals(sink.name()))
        .isPresent();
  }

  /** Whether the same object gets another name afterwards. */
  private boolean isRenamed(Call call) {
    return isNamed(objects.calls(call.body(), ObjectUses.made(call)));
  }

  private boolean isNamed(List<Call> calls) {
    return calls.stream()
        .flatMap(one -> sinks.sink(one).stream())
        .filter(one -> one.kind() == SinkKind.SET)
        .map(CookieSink::form)
        .anyMatch(
            form -> form == SinkForm.NAME || form == SinkForm.SESSION || form == SinkForm.CARRIER);
  }

  /** Cookies from other code that are added to a response together. */
  List<NameUse> putTogether(Call call) {
    String name = call.method().name();
    boolean together =
        (name.equals("putAll") || name.equals("addAll"))
            && call.receiver().filter(this::holdsCookiesOfResponse).isPresent()
            && !(Values.plain(call.argument(0)) instanceof Value.Result made
                && made.call().isCreation());
    return together
        ? List.of(
            NameUse.set(
                call.at(),
                Texts.unknown("it is taken over from cookies that come from elsewhere"),
                CookieState.UNKNOWN,
                call.method().inWords()))
        : List.of();
  }

  private boolean holdsCookiesOfResponse(Value object) {
    return Values.options(object).stream()
        .anyMatch(
            option ->
                option instanceof Value.Result result
                    && sinks
                        .sink(result.call())
                        .filter(sink -> sink.kind() == SinkKind.SET)
                        .filter(sink -> sink.form() == SinkForm.CARRIER)
                        .filter(sink -> sink.nameArgument().isEmpty())
                        .isPresent());
  }
}
