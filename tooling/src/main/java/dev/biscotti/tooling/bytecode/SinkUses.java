package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.CookieState;
import dev.biscotti.search.NameUse;
import dev.biscotti.search.Obligations;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.Texts;
import dev.biscotti.search.UsageFindings;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Reads the names out of calls that set cookies. */
final class SinkUses {
  private static final Set<String> TEXTUAL =
      Set.of("java/lang/String", "java/lang/CharSequence", "java/lang/Object");

  private final Flows flows;
  private final Hierarchy hierarchy;
  private final SinkMatcher sinks;
  private final NameEvaluator evaluator;
  private final ObjectUses objects;
  private final CookieStates states;
  private final Destinations destinations;
  private final Obligations<Point> obligations;
  private final UsageFindings findings;
  private final FindingLog log;

  SinkUses(
      Flows flows,
      Hierarchy hierarchy,
      SinkMatcher sinks,
      NameEvaluator evaluator,
      Obligations<Point> obligations,
      UsageFindings findings,
      FindingLog log) {
    this.flows = flows;
    this.hierarchy = hierarchy;
    this.sinks = sinks;
    this.evaluator = evaluator;
    this.objects = new ObjectUses(flows);
    this.states = new CookieStates(evaluator, objects);
    this.destinations = new Destinations(flows, sinks);
    this.obligations = obligations;
    this.findings = findings;
    this.log = log;
  }

  void call(Point point, SinkCall sink) {
    if (sink.kind() != SinkKind.SET && sink.kind() != SinkKind.SET_OR_SEND) {
      return;
    }
    switch (sink.form()) {
      case NAME, SESSION -> named(point, sink);
      case HEADER -> header(point, sink);
      case COOKIESTRING -> {
        if (hasName(point, sink)) {
          Texts line = evaluator.argument(point, sink.nameArgument());
          obligations.add(
              NameUse.ofLine(point, line, sink.sink().label()),
              sink.kind(),
              destinations.of(point));
        }
      }
      case COPY -> {
        if (hasName(point, sink)) {
          copied(point, sink);
        }
      }
      case IMPLICIT -> implicit(point, sink);
      case DYNAMIC ->
          obligations.add(
              NameUse.ofName(
                  point,
                  Texts.unknown("the framework makes it up"),
                  CookieState.UNKNOWN,
                  sink.sink().label()));
      case CARRIER, HEADERREAD, HEADERNAME, SCAN, ANNOT -> {}
    }
  }

  void reference(Point point, SinkCall sink) {
    if (sink.kind() != SinkKind.SET) {
      return;
    }
    switch (sink.form()) {
      case NAME, SESSION, COOKIESTRING, DYNAMIC ->
          log.add(findings.reference(sink.sink().label()), point);
      case IMPLICIT -> byDefault(point, sink);
      // An unknown header is nobody's business, and a copied or carried cookie is checked where it
      // is made.
      case HEADER, COPY, CARRIER, HEADERREAD, HEADERNAME, SCAN, ANNOT -> {}
    }
  }

  private static boolean hasName(Point point, SinkCall sink) {
    return sink.nameArgument() >= 0 && sink.nameArgument() < point.arguments();
  }

  private void named(Point point, SinkCall sink) {
    if (!hasName(point, sink)) {
      return;
    }
    FlowValue name = point.argument(sink.nameArgument());
    Texts names =
        name.isArray()
            ? evaluator.elementsOf().texts(point.flow(), name)
            : evaluator.argument(point, sink.nameArgument());
    CookieState state = states.of(point, sink);
    obligations.add(
        NameUse.ofName(point, names, state, sink.sink().label()),
        sink.kind(),
        destinations.of(point));
  }

  private void header(Point point, SinkCall sink) {
    int index = sink.nameArgument();
    if (index < 1 || index >= point.arguments()) {
      return;
    }
    Texts name = evaluator.argument(point, index - 1);
    // Most headers are others: their values need no look.
    if (NameUse.isSetCookie(name) || name.hasSlots()) {
      Texts lines = lines(point, index);
      obligations.add(NameUse.ofLine(point, lines, name, sink.sink().label()));
    }
  }

  /** The lines that a header's value can be: a text, texts in a collection, or a cookie. */
  private Texts lines(Point point, int index) {
    FlowValue value = point.argument(index);
    if (value.isArray()) {
      return evaluator.elementsOf().texts(point.flow(), value);
    }
    if (TEXTUAL.contains(value.className()) || value.isBuilder()) {
      return evaluator.argument(point, index);
    }
    return hierarchy.isSubtype(value.className(), "java/lang/Iterable")
        ? evaluator.elementsOf().texts(point.flow(), value)
        : Texts.settled();
  }

  private void copied(Point point, SinkCall sink) {
    FlowValue cookie = point.argument(sink.nameArgument());
    Optional<Texts> name = nameOf(point.flow(), cookie);
    boolean checked = name.isEmpty() && !sinks.isRequestCookieType(cookie.className());
    if (checked || isSetWhereMade(point.flow(), cookie)) {
      return;
    }
    Texts names =
        name.orElseGet(
            () -> Texts.unknown("it is taken over from a cookie that comes from elsewhere"));
    CookieState state = new CookieState(Texts.none(), states.of(point, sink).maxAge());
    obligations.add(NameUse.ofName(point, names, state, sink.sink().label()));
  }

  /** The name of a cookie that a call makes or reads; empty if the call cannot be seen. */
  private Optional<Texts> nameOf(MethodFlow flow, FlowValue cookie) {
    if (cookie.origins().size() != 1
        || !(cookie.origins().iterator().next() instanceof Origin.Made made)) {
      return Optional.empty();
    }
    Point point = new Point(flow, made.instruction());
    if (made.instruction() instanceof FieldInsnNode field) {
      return nameOfField(field);
    }
    if (!(made.instruction() instanceof MethodInsnNode call)) {
      return Optional.empty();
    }
    Optional<SinkCall> sink = sinks.sink(call);
    if (sink.isPresent() && sink.get().form() == SinkForm.NAME && hasName(point, sink.get())) {
      return Optional.of(evaluator.argument(point, sink.get().nameArgument()));
    }
    Optional<FlowValue> receiver =
        call.name.equals(Access.CONSTRUCTOR) ? Optional.empty() : point.receiver();
    if (receiver.filter(object -> isScan(flow, object)).isPresent() && point.arguments() > 0) {
      return Optional.of(evaluator.argument(point, 0));
    }
    return receiver.flatMap(object -> nameOf(flow, object));
  }

  /** Whether the call that gave a cookie its name is checked itself. */
  private boolean isSetWhereMade(MethodFlow flow, FlowValue cookie) {
    if (cookie.origins().size() != 1
        || !(cookie.origins().iterator().next() instanceof Origin.Made made)
        || !(made.instruction() instanceof MethodInsnNode call)) {
      return false;
    }
    Optional<SinkCall> sink = sinks.sink(call).filter(one -> one.form() == SinkForm.NAME);
    if (sink.isPresent()) {
      return sink.get().kind() == SinkKind.SET;
    }
    return !call.name.equals(Access.CONSTRUCTOR)
        && flow.receiver(call).filter(object -> isSetWhereMade(flow, object)).isPresent();
  }

  private Optional<Texts> nameOfField(FieldInsnNode field) {
    String initializer =
        field.getOpcode() == Opcodes.GETSTATIC ? Access.STATIC_INITIALIZER : Access.CONSTRUCTOR;
    return flows.type(field.owner).stream()
        .flatMap(
            type ->
                type.methods.stream()
                    .filter(method -> method.name.equals(initializer))
                    .flatMap(method -> flows.of(type, method).stream()))
        .flatMap(
            flow ->
                flow.assignments(field.owner, field.name).stream()
                    .flatMap(put -> nameOf(flow, flow.stack(put, 0)).stream()))
        .reduce(Texts::or);
  }

  /** Whether a value is what was read from a request: its cookies, or the name of one. */
  private boolean isScan(MethodFlow flow, FlowValue value) {
    return ReadUses.isScan(sinks, flow, value);
  }

  private void implicit(Point point, SinkCall sink) {
    boolean off =
        sink.sink().descriptor().startsWith("(Z)")
            && point.arguments() == 1
            && evaluator.argument(point, 0).equals(Texts.literal("false"));
    if (!off && !isHandedOn(point, sink) && !isRenamed(point)) {
      byDefault(point, sink);
    }
  }

  private void byDefault(Point point, SinkCall sink) {
    findings
        .setByDefault(sink.sink().name().orElse(""), sink.sink().label())
        .forEach(finding -> log.add(finding, point));
  }

  /** Whether the method around a call overrides what it calls: its callers are checked. */
  private boolean isHandedOn(Point point, SinkCall sink) {
    return sinks
        .sink(point.flow().owner(), point.flow().method())
        .filter(around -> around.form() == SinkForm.IMPLICIT)
        .filter(around -> around.sink().name().equals(sink.sink().name()))
        .isPresent();
  }

  /** Whether the same object gets another name afterwards. */
  private boolean isRenamed(Point point) {
    return objects.calls(point).stream()
        .flatMap(call -> sinks.sink((MethodInsnNode) call.instruction()).stream())
        .anyMatch(
            sink ->
                sink.kind() == SinkKind.SET
                    && (sink.form() == SinkForm.NAME || sink.form() == SinkForm.SESSION));
  }
}
