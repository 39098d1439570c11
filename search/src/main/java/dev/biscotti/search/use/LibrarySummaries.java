package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Summarises which parameters of library methods are cookie names. Cookies with a library's own
 * names are for the library to declare.
 */
final class LibrarySummaries {
  private static final int DEEPEST = 4;
  private final Program program;
  private final SinkMatcher sinks;
  private final SinkUses uses;
  private final ReadUses reads;
  private final Evaluator evaluator;
  private final Map<MethodRef, Optional<MethodInfo>> concerning = new HashMap<>();
  private final Map<MethodInfo, List<NameUse>> summaries = new HashMap<>();
  private int depth;

  LibrarySummaries(
      Program program, SinkMatcher sinks, SinkUses uses, ReadUses reads, Evaluator evaluator) {
    this.program = program;
    this.sinks = sinks;
    this.uses = uses;
    this.reads = reads;
    this.evaluator = evaluator;
  }

  /** Whether a library method uses a cookie that its caller names. */
  boolean concerns(MethodRef method) {
    Optional<MethodInfo> found = method(method);
    return found.isPresent() && !summary(found.get()).isEmpty();
  }

  /** A library method that may use cookies. */
  private Optional<MethodInfo> method(MethodRef method) {
    Optional<MethodInfo> known = concerning.get(method);
    if (known == null) {
      known = isPlatform(method.owner()) ? Optional.empty() : find(method);
      concerning.put(method, known);
    }
    return known;
  }

  private static boolean isPlatform(String type) {
    return type.startsWith("java.") || type.startsWith("[") || type.startsWith("dev.biscotti.");
  }

  private Optional<MethodInfo> find(MethodRef method) {
    Optional<MethodInfo> declared = program.method(method);
    return declared.isPresent() && isWorthALook(declared.get()) ? declared : Optional.empty();
  }

  private boolean isWorthALook(MethodInfo method) {
    String owner = method.ref().owner();
    return !method.is(Flag.ABSTRACT)
        && !isPlatform(owner)
        && sinks.sink(method.ref()).isEmpty()
        && isOfLibrary(owner)
        && program.mentionsCookies(owner);
  }

  private boolean isOfLibrary(String type) {
    Optional<TypeInfo> known = program.type(type);
    return known.isEmpty() || !known.get().ofModule();
  }

  /** What a call of a library method does with cookies that the call names. */
  List<NameUse> of(Call call) {
    Optional<MethodInfo> method = method(call.method());
    if (method.isEmpty()) {
      return List.of();
    }
    List<NameUse> found = new ArrayList<>();
    for (NameUse use : summary(method.get())) {
      found.add(use.fill(place(use, call), input -> given(input, call, method.get())));
    }
    return found;
  }

  private static Place place(NameUse use, Call call) {
    for (Input input : use.inputs()) {
      if (input.source() instanceof Input.Source.Parameter parameter
          && parameter.index() >= 0
          && use.isNamedBy(input)) {
        return call.at(parameter.index());
      }
    }
    return call.at();
  }

  private Optional<Texts> given(Input input, Call call, MethodInfo method) {
    if (!(input.source() instanceof Input.Source.Parameter parameter)
        || !parameter.method().equals(method)) {
      return Optional.empty();
    }
    return Optional.of(evaluator.argument(call, parameter.index(), input.path()));
  }

  /** The uses in a method whose names come from its callers. */
  private List<NameUse> summary(MethodInfo method) {
    List<NameUse> known = summaries.get(method);
    if (known != null) {
      return known;
    }
    if (depth >= DEEPEST) {
      return List.of();
    }
    summaries.put(method, List.of());
    depth++;
    try {
      List<NameUse> summary =
          program.body(method).map(body -> summary(method, body)).orElse(List.of());
      summaries.put(method, summary);
      return summary;
    } finally {
      depth--;
    }
  }

  private List<NameUse> summary(MethodInfo method, Body body) {
    List<NameUse> summary = new ArrayList<>();
    for (Body one : body.withLambdas()) {
      for (Call call : one.calls()) {
        Optional<CookieSink> sink = sinks.sink(call);
        List<NameUse> inside = new ArrayList<>();
        if (sink.isPresent()) {
          inside.addAll(uses.of(call, sink.get()));
          inside.addAll(reads.of(call, sink.get()));
        } else {
          inside.addAll(reads.of(call));
          inside.addAll(of(call));
        }
        inside.stream().filter(use -> isNamedByCaller(use, method)).forEach(summary::add);
      }
    }
    return List.copyOf(summary);
  }

  private static boolean isNamedByCaller(NameUse use, MethodInfo method) {
    return use.inputs().stream()
        .anyMatch(
            input ->
                input.source() instanceof Input.Source.Parameter parameter
                    && parameter.method().equals(method)
                    && use.isNamedBy(input));
  }
}
