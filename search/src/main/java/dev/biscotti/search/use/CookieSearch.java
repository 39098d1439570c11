package dev.biscotti.search.use;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.finding.UsageFinding;
import dev.biscotti.search.finding.UsageFindings;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The search of one program for cookies that are not declared. A front end passes the types and
 * bodies that may use cookies, lets it resolve them, and takes the findings.
 */
public final class CookieSearch {
  private static final String CONTAINERS_SESSION = "JSESSIONID";
  private final Program program;
  private final SinkMatcher sinks;
  private final UsageFindings findings;
  private final boolean reads;
  private final AnnotatedNameUses annotated;
  private final SinkUses sinkUses;
  private final ReadUses readUses;
  private final LibrarySummaries libraries;
  private final UseResolver resolver;
  private final HeaderNames headers;
  private final List<NameUse> uses = new ArrayList<>();
  private final UnsetCookies unset;
  private final TreeSet<Found> found = new TreeSet<>();
  private final Map<String, TreeSet<Default>> defaults = new TreeMap<>();
  private boolean setsCookies;
  private Optional<String> sessionName = Optional.empty();

  /**
   * A finding and its place.
   *
   * @param finding the finding
   * @param at its place
   */
  public record Found(UsageFinding finding, Place at) implements Comparable<Found> {
    @Override
    public int compareTo(Found other) {
      int byPlace = at.compareTo(other.at);
      int byRule = finding.rule().compareTo(other.finding.rule());
      int byText = finding.what().compareTo(other.finding.what());
      return byPlace != 0 ? byPlace : byRule != 0 ? byRule : byText;
    }
  }

  /** A call that sets a cookie whose name it does not show. */
  private record Default(String api, Place at) implements Comparable<Default> {
    @Override
    public int compareTo(Default other) {
      int byPlace = at.compareTo(other.at);
      return byPlace != 0 ? byPlace : api.compareTo(other.api);
    }
  }

  /**
   * Creates a search.
   *
   * @param program the code
   * @param table the APIs to look for
   * @param findings checks names
   * @param reads whether reads are reported
   * @param expected the cookies that the module must set
   */
  public CookieSearch(
      Program program,
      SinkTable table,
      UsageFindings findings,
      boolean reads,
      List<UnsetCookies.Candidate> expected) {
    this.program = program;
    this.sinks = new SinkMatcher(table, program);
    this.findings = findings;
    this.reads = reads;
    Evaluator evaluator = new Evaluator(program, sinks);
    Callers callers = new Callers(program);
    this.annotated = new AnnotatedNameUses(program, evaluator);
    this.sinkUses = new SinkUses(program, sinks, evaluator, callers);
    this.readUses = new ReadUses(sinks, evaluator);
    this.libraries = new LibrarySummaries(program, sinks, sinkUses, readUses, evaluator);
    this.resolver = new UseResolver(program, evaluator, callers, UseResolver.LIMIT);
    this.headers = new HeaderNames(program, evaluator, callers);
    this.unset = UnsetCookies.among(program, table, expected);
  }

  /**
   * Whether a call of a method may use a cookie's name, so that its body must be searched.
   *
   * @param method what the call names
   * @return true for a sink, for a method with {@code @CookieName}, and for a library method that
   *     uses a name from an argument
   */
  public boolean concerns(MethodRef method) {
    return sinks.sink(method).isPresent()
        || !annotated.parameters(method).isEmpty()
        || libraries.concerns(method);
  }

  /**
   * Whether a method accepts cookie names by {@code @CookieName}, so that its callers must be
   * searched.
   *
   * @param method the method
   * @return true if a parameter of it, or of a method that it overrides, has the annotation
   */
  public boolean takesNames(MethodRef method) {
    return !annotated.parameters(method).isEmpty();
  }

  /**
   * Whether a method returns cookie names by {@code @CookieName}, so that its body must be
   * searched.
   *
   * @param method the method
   * @return true if it, or a method that it overrides, has the annotation
   */
  public boolean returnsNames(MethodInfo method) {
    return annotated.returned(method).isPresent();
  }

  /**
   * Searches the annotations and constants of a type's members.
   *
   * @param type a type of the module
   */
  public void search(TypeInfo type) {
    add(readUses.of(type));
    add(annotated.constants(type));
    for (AnnotationInfo annotation : type.annotations()) {
      for (CookieSink sink : sinks.table().ofType(annotation.type())) {
        if (sink.form() == SinkForm.IMPLICIT && sink.member().equals(CookieSink.ANNOTATION)) {
          byAnnotation(sink, annotation);
        }
      }
    }
  }

  /** Handles annotations such as Spring Session's, whose cookie replaces that of the container. */
  private void byAnnotation(CookieSink sink, AnnotationInfo annotation) {
    sessionName = sink.name();
    byDefault(sink, annotation.at());
  }

  /**
   * Searches a body and the lambdas in it.
   *
   * @param body a body of the module
   */
  public void search(Body body) {
    for (Body one : body.withLambdas()) {
      add(annotated.of(one));
      for (Call call : one.calls()) {
        search(call);
      }
      for (Value.Function function : one.functions()) {
        search(function);
      }
      for (Body.Case label : one.cases()) {
        add(readUses.of(label, one));
      }
    }
  }

  private void add(List<NameUse> some) {
    for (NameUse use : some) {
      if (use.act() != NameUse.Act.READ || reads) {
        uses.add(use);
      }
    }
  }

  private void search(Call call) {
    Optional<CookieSink> sink = sinks.sink(call);
    if (sink.isEmpty()) {
      add(annotated.passed(call));
      add(readUses.of(call));
      add(sinkUses.putTogether(call));
      List<NameUse> inLibrary = libraries.of(call);
      add(inLibrary);
      setsCookies |= !inLibrary.isEmpty();
      if (inLibrary.isEmpty()) {
        unset.passed(call);
      }
      return;
    }
    add(sinkUses.of(call, sink.get()));
    add(readUses.of(call, sink.get()));
    setsCookies |=
        sink.get().kind() == SinkKind.SET
            && sink.get().form() != SinkForm.HEADER
            && sink.get().form() != SinkForm.CARRIER;
    if (sinkUses.setsByDefault(call, sink.get())) {
      byDefault(sink.get(), call.at());
    }
  }

  private void search(Value.Function function) {
    Optional<MethodRef> method = function.method();
    if (method.isEmpty()) {
      return;
    }
    Optional<CookieSink> sink = sinks.sink(method.get());
    if (sink.isPresent() && sink.get().kind() == SinkKind.SET) {
      reference(sink.get(), function.at());
      add(sinkUses.of(function, sink.get()));
    } else if (sink.isEmpty() && !annotated.parameters(method.get()).isEmpty()) {
      add(findings.reference(method.get().inWords()), function.at());
    }
    unset.called(method.get());
  }

  private void reference(CookieSink sink, Place at) {
    switch (sink.form()) {
      case NAME, SESSION, COOKIESTRING, DYNAMIC -> add(findings.reference(sink.label()), at);
      case IMPLICIT -> byDefault(sink, at);
      // The header is unknown here, and a cookie that is copied or carried is checked where it is
      // created.
      case HEADER, COPY, CARRIER, HEADERREAD, HEADERNAME, SCAN, ANNOT -> {}
    }
  }

  private void byDefault(CookieSink sink, Place at) {
    setsCookies = true;
    if (!at.isAllowed()) {
      defaults
          .computeIfAbsent(
              DefaultNames.inModule(sink.name().orElse(""), program), name -> new TreeSet<>())
          .add(new Default(sink.label(), at));
    }
  }

  private void add(UsageFinding finding, Place at) {
    if (!at.isAllowed()) {
      found.add(new Found(finding, at));
    }
  }

  /** Follows names to their sources and checks those that become known. */
  public void resolve() {
    for (NameUse use : uses) {
      if (headers.canBeSetCookie(use)) {
        resolver.add(use);
      }
    }
    uses.clear();
    for (NameUse use : resolver.resolve()) {
      setsCookies |= use.act() == NameUse.Act.SET && use.isSetCookie() && !use.names().isEmpty();
      if (use.act() != NameUse.Act.READ && use.isSetCookie()) {
        unset.set(use.names());
      }
      for (UsageFinding finding : judge(use, findings.in(use.at().language()))) {
        add(finding, use.at());
      }
    }
  }

  private static List<UsageFinding> judge(NameUse use, UsageFindings judge) {
    if (!use.isSetCookie()) {
      return List.of();
    }
    if (use.act() == NameUse.Act.READ) {
      return judge.read(use.names());
    }
    if (!use.listed().isAny()) {
      return judge.fed(use.names(), use.listed(), use.api());
    }
    if (!use.certain()) {
      return judge.perhapsSet(use.names(), use.api());
    }
    Texts names = use.names().withDoubt(false);
    List<UsageFinding> all = new ArrayList<>(judge.set(names, use.api()));
    Texts doubtful = use.names().withDoubt(true);
    if (!doubtful.isEmpty()) {
      List<String> certain = all.stream().map(UsageFinding::cookie).toList();
      judge.perhapsSet(doubtful, use.api()).stream()
          .filter(finding -> !certain.contains(finding.cookie()))
          .forEach(all::add);
    }
    if (use.act() == NameUse.Act.SET) {
      all.addAll(judge.pastGuard(names, DirectSettings.of(use)));
    }
    return all;
  }

  /**
   * Takes the findings.
   *
   * @return the findings since the last call, in code order
   */
  public List<Found> findings() {
    List<Found> all = new ArrayList<>(found);
    found.clear();
    sessionName.ifPresent(this::replaceContainersSession);
    for (Map.Entry<String, TreeSet<Default>> entry : defaults.entrySet()) {
      all.addAll(byDefault(entry.getKey(), entry.getValue()));
    }
    defaults.clear();
    all.sort(Found::compareTo);
    return all;
  }

  private void replaceContainersSession(String name) {
    TreeSet<Default> calls = defaults.remove(DefaultNames.inModule(CONTAINERS_SESSION, program));
    if (calls != null) {
      defaults
          .computeIfAbsent(DefaultNames.inModule(name, program), one -> new TreeSet<>())
          .addAll(calls);
    }
  }

  private List<Found> byDefault(String name, SortedSet<Default> calls) {
    Default first = calls.first();
    List<String> others = calls.stream().skip(1).map(call -> call.at().fileAndLine()).toList();
    return findings.in(first.at().language()).setByDefault(name, first.api(), others).stream()
        .map(finding -> new Found(finding, first.at()))
        .toList();
  }

  /**
   * Whether the code sets cookies, including declared ones.
   *
   * @return true if such a call was found
   */
  public boolean setsCookies() {
    return setsCookies;
  }

  /**
   * The search for declared cookies that nothing sets, based on what this search has seen.
   *
   * @return the search
   */
  public UnsetCookies unset() {
    return unset;
  }
}
