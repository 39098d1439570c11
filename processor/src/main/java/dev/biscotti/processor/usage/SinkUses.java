package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.CookieSink;
import dev.biscotti.search.CookieState;
import dev.biscotti.search.NameUse;
import dev.biscotti.search.Obligations;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.Texts;
import dev.biscotti.search.UsageFindings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the names out of calls that set cookies. */
final class SinkUses {
  private static final Set<String> TEXTUAL =
      Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object");

  private final SourceModel source;
  private final SinkMatcher sinks;
  private final NameEvaluator evaluator;
  private final CookieStates states;
  private final Destinations destinations;
  private final Obligations<TreePath> obligations;
  private final UsageFindings findings;
  private final FindingLog log;

  SinkUses(
      SourceModel source,
      SinkMatcher sinks,
      NameEvaluator evaluator,
      Obligations<TreePath> obligations,
      UsageFindings findings,
      FindingLog log) {
    this.source = source;
    this.sinks = sinks;
    this.evaluator = evaluator;
    this.states = new CookieStates(source, evaluator);
    this.destinations = new Destinations(source, sinks, states);
    this.obligations = obligations;
    this.findings = findings;
    this.log = log;
  }

  void call(TreePath path, CookieSink sink, List<? extends ExpressionTree> arguments) {
    if (sink.kind() != SinkKind.SET && sink.kind() != SinkKind.SET_OR_SEND) {
      return;
    }
    switch (sink.form()) {
      case NAME, SESSION -> named(path, sink, arguments);
      case HEADER -> header(path, sink, arguments);
      case COOKIESTRING ->
          argument(path, sink, arguments)
              .ifPresent(
                  line ->
                      obligations.add(
                          NameUse.ofLine(line, evaluator.texts(line), sink.label()),
                          sink.kind(),
                          destinations.of(path)));
      case COPY -> argument(path, sink, arguments).ifPresent(cookie -> copied(path, sink, cookie));
      case IMPLICIT -> implicit(path, sink, arguments);
      case DYNAMIC ->
          obligations.add(
              NameUse.ofName(
                  path,
                  Texts.unknown("the framework makes it up"),
                  CookieState.UNKNOWN,
                  sink.label()));
      case CARRIER, HEADERREAD, HEADERNAME, SCAN, ANNOT -> {}
    }
  }

  void reference(TreePath path, CookieSink sink) {
    if (sink.kind() != SinkKind.SET) {
      return;
    }
    switch (sink.form()) {
      case NAME, SESSION, COOKIESTRING, DYNAMIC -> log.add(findings.reference(sink.label()), path);
      case IMPLICIT ->
          findings
              .setByDefault(sink.name().orElse(""), sink.label())
              .forEach(finding -> log.add(finding, path));
      // An unknown header is nobody's business, and a copied or carried cookie is checked where it
      // is made.
      case HEADER, COPY, CARRIER, HEADERREAD, HEADERNAME, SCAN, ANNOT -> {}
    }
  }

  private static Optional<TreePath> argument(
      TreePath path, CookieSink sink, List<? extends ExpressionTree> arguments) {
    int index = sink.nameArgument().orElse(-1);
    return index >= 0 && index < arguments.size()
        ? Optional.of(child(path, arguments.get(index)))
        : Optional.empty();
  }

  private void named(TreePath path, CookieSink sink, List<? extends ExpressionTree> arguments) {
    Optional<TreePath> name = argument(path, sink, arguments);
    if (name.isEmpty()) {
      return;
    }
    CookieState state = states.of(path, sink, arguments);
    obligations.add(
        NameUse.ofName(name.get(), evaluator.texts(name.get()), state, sink.label()),
        sink.kind(),
        destinations.of(path));
  }

  private void header(TreePath path, CookieSink sink, List<? extends ExpressionTree> arguments) {
    int index = sink.nameArgument().orElse(-1);
    if (index < 1 || index >= arguments.size()) {
      return;
    }
    Texts name = evaluator.texts(child(path, arguments.get(index - 1)));
    for (int i = index; i < arguments.size(); i++) {
      TreePath value = child(path, arguments.get(i));
      // Most headers are others: their values need no look.
      if (NameUse.isSetCookie(name) || name.hasSlots()) {
        obligations.add(NameUse.ofLine(value, lines(value), name, sink.label()));
      }
    }
  }

  /** The lines that a header's value can be: a text, texts in a collection, or a cookie. */
  private Texts lines(TreePath value) {
    Optional<TypeMirror> type = source.type(value);
    if (type.filter(one -> one.getKind() == TypeKind.NULL).isPresent()) {
      return Texts.none();
    }
    boolean textual =
        type.isEmpty()
            || TEXTUAL.stream().anyMatch(name -> evaluator.isNamed(type.get(), name))
            || TextBuilders.isBuilder(source, value);
    if (textual) {
      return evaluator.texts(value);
    }
    boolean several =
        type.get().getKind() == TypeKind.ARRAY
            || Optional.ofNullable(source.elements().getTypeElement("java.lang.Iterable"))
                .filter(
                    iterable ->
                        source
                            .types()
                            .isSubtype(
                                source.types().erasure(type.get()),
                                source.types().erasure(iterable.asType())))
                .isPresent();
    return several ? evaluator.elementsOf().texts(value, Scope.EMPTY) : Texts.settled();
  }

  private void copied(TreePath path, CookieSink sink, TreePath cookie) {
    Optional<TreePath> origin = destinations.origin(cookie);
    boolean made =
        origin.flatMap(this::maker).filter(one -> one.kind() == SinkKind.SET).isPresent();
    Optional<Texts> name = origin.flatMap(this::nameOf);
    boolean checked =
        source.type(cookie).filter(type -> !sinks.isRequestCookieType(type)).isPresent();
    if (made || (name.isEmpty() && checked)) {
      return;
    }
    Texts names =
        name.orElseGet(
            () -> Texts.unknown("it is taken over from a cookie that comes from elsewhere"));
    CookieState state =
        new CookieState(Texts.none(), states.of(path, sink, argumentsOf(path)).maxAge());
    obligations.add(NameUse.ofName(cookie, names, state, sink.label()));
  }

  private static List<? extends ExpressionTree> argumentsOf(TreePath path) {
    if (path.getLeaf() instanceof NewClassTree creation) {
      return creation.getArguments();
    }
    return path.getLeaf() instanceof MethodInvocationTree call ? call.getArguments() : List.of();
  }

  /** The call in a chain that gave a cookie its name. */
  private Optional<CookieSink> maker(TreePath made) {
    Optional<TreePath> at = Optional.of(made);
    while (at.isPresent()) {
      Optional<CookieSink> sink =
          source.element(at.get()).flatMap(sinks::sink).filter(one -> one.form() == SinkForm.NAME);
      if (sink.isPresent()) {
        return sink;
      }
      at = at.flatMap(ReadUses::receiver);
    }
    return Optional.empty();
  }

  /** The name of a cookie that a call makes or reads. */
  private Optional<Texts> nameOf(TreePath made) {
    TreePath at = made;
    while (true) {
      List<? extends ExpressionTree> arguments = argumentsOf(at);
      TreePath call = at;
      Optional<CookieSink> sink = source.element(at).flatMap(sinks::sink);
      if (sink.isPresent() && sink.get().form() == SinkForm.NAME) {
        return argument(call, sink.get(), arguments).map(evaluator::texts);
      }
      Optional<TreePath> receiver = ReadUses.receiver(at);
      if (receiver.isEmpty()) {
        return Optional.empty();
      }
      if (ReadUses.isScan(source, sinks, receiver.get()) && !arguments.isEmpty()) {
        return Optional.of(evaluator.texts(child(at, arguments.get(0))));
      }
      at = receiver.get();
    }
  }

  private void implicit(TreePath path, CookieSink sink, List<? extends ExpressionTree> arguments) {
    boolean off =
        sink.descriptor().startsWith("(Z)")
            && arguments.size() == 1
            && evaluator.texts(child(path, arguments.get(0))).equals(Texts.literal("false"));
    if (off || isHandedOn(path, sink) || isRenamed(path) || log.isAllowed(path)) {
      return;
    }
    findings
        .setByDefault(sink.name().orElse(""), sink.label())
        .forEach(finding -> log.add(finding, path));
  }

  /** Whether the method around a call overrides what it calls: its callers are checked. */
  private boolean isHandedOn(TreePath path, CookieSink sink) {
    return VariableValues.enclosingMethod(path)
        .flatMap(source::element)
        .flatMap(sinks::sink)
        .filter(around -> around.form() == SinkForm.IMPLICIT && around.name().equals(sink.name()))
        .isPresent();
  }

  /** Whether the same object gets another name afterwards. */
  private boolean isRenamed(TreePath path) {
    return states.calls(path).stream()
        .map(call -> source.element(call.path()))
        .flatMap(Optional<Element>::stream)
        .flatMap(method -> sinks.sink(method).stream())
        .anyMatch(
            sink ->
                sink.kind() == SinkKind.SET
                    && (sink.form() == SinkForm.NAME || sink.form() == SinkForm.SESSION));
  }
}
