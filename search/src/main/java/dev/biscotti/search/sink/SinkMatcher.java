package dev.biscotti.search.sink;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the sink of a method, by class and overload or by the method that it overrides. */
public final class SinkMatcher {
  private final SinkTable table;
  private final Program program;
  private final Map<MethodRef, Optional<CookieSink>> known = new HashMap<>();
  private final Map<String, Boolean> cookieTypes = new HashMap<>();
  private final Set<String> platformTypes = new LinkedHashSet<>();

  /**
   * Creates the matcher for one program.
   *
   * @param table the sinks
   * @param program the program
   */
  public SinkMatcher(SinkTable table, Program program) {
    this.table = table;
    this.program = program;
    for (String type : table.types()) {
      if (type.startsWith("java.")) {
        platformTypes.add(type);
      }
    }
  }

  /**
   * The sinks.
   *
   * @return the table
   */
  public SinkTable table() {
    return table;
  }

  /**
   * The sink of a call.
   *
   * @param call the call
   * @return the sink; empty for any other call
   */
  public Optional<CookieSink> sink(Call call) {
    return sink(call.method());
  }

  /**
   * The sink of a method.
   *
   * @param method the method
   * @return the sink; empty for any other method
   */
  public Optional<CookieSink> sink(MethodRef method) {
    Optional<CookieSink> sink = known.get(method);
    if (sink == null) {
      sink = find(method);
      known.put(method, sink);
    }
    return sink;
  }

  private Optional<CookieSink> find(MethodRef method) {
    List<CookieSink> named = table.ofMember(method.name());
    String owner = method.owner();
    // Classes in JDK packages never extend classes of other libraries.
    boolean platform = owner.startsWith("java.") || owner.startsWith("[");
    if (named.isEmpty() || (platform && !platformTypes.contains(owner))) {
      return Optional.empty();
    }
    List<CookieSink> possible = new ArrayList<>();
    for (CookieSink sink : named) {
      if (isCall(sink) && takesEnough(sink, method)) {
        if (sink.type().equals(owner) && sink.hasParametersOf(method.descriptor())) {
          return Optional.of(sink);
        }
        possible.add(sink);
      }
    }
    if (!method.isConstructor()) {
      for (CookieSink sink : possible) {
        if (program.isSubtype(owner, sink.type()) && hasParameters(sink, method)) {
          return Optional.of(sink);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCall(CookieSink sink) {
    return sink.form() != SinkForm.ANNOT
        && (!isField(sink) || sink.descriptor().equals(CookieSink.ANY_DESCRIPTOR));
  }

  private static boolean isField(CookieSink sink) {
    return sink.form() == SinkForm.HEADERNAME && !sink.descriptor().startsWith("(");
  }

  private static boolean takesEnough(CookieSink sink, MethodRef method) {
    return sink.nameArgument().isEmpty()
        || method.parameterTypes().size() > sink.nameArgument().getAsInt();
  }

  private boolean hasParameters(CookieSink sink, MethodRef method) {
    if (sink.hasParametersOf(method.descriptor())) {
      return true;
    }
    Optional<MethodInfo> declared = program.method(method);
    if (declared.isPresent()) {
      for (MethodInfo overridden : program.withOverridden(declared.get())) {
        MethodRef ref = overridden.ref();
        if (ref.owner().equals(sink.type()) && sink.hasParametersOf(ref.descriptor())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The header name that a constant represents.
   *
   * @param field a constant
   * @return the header name; empty if the constant does not represent one
   */
  public Optional<String> headerName(FieldRef field) {
    return table.ofMember(field.name()).stream()
        .filter(sink -> isField(sink) && sink.type().equals(field.owner()))
        .findFirst()
        .flatMap(CookieSink::name);
  }

  /**
   * Whether a parameter is a name that is checked at the callers, because the method itself is a
   * sink.
   *
   * @param method the method
   * @param index the parameter's index
   * @return true if so
   */
  public boolean isNameParameter(MethodInfo method, int index) {
    return sink(method.ref())
        .filter(sink -> sink.kind() == SinkKind.SET || sink.kind() == SinkKind.DELETE)
        .filter(sink -> sink.form() != SinkForm.CARRIER)
        .filter(sink -> sink.nameArgument().isPresent() && sink.nameArgument().getAsInt() == index)
        .isPresent();
  }

  /**
   * Whether objects of a type carry a name that was checked where they were created.
   *
   * @param type a binary name
   * @return true if so
   */
  public boolean isCookieType(String type) {
    Boolean is = cookieTypes.get(type);
    if (is == null) {
      is =
          !type.isEmpty()
              && !type.startsWith("java.")
              && program.withSupertypes(type).stream()
                  .filter(one -> Descriptors.simpleName(one).contains("ookie"))
                  .anyMatch(one -> table.ofType(one).stream().anyMatch(SinkMatcher::makesCookie));
      cookieTypes.put(type, is);
    }
    return is;
  }

  private static boolean makesCookie(CookieSink sink) {
    boolean named = sink.form() == SinkForm.NAME || sink.form() == SinkForm.SESSION;
    boolean sets = sink.kind() == SinkKind.SET || sink.kind() == SinkKind.SET_OR_SEND;
    return named && sets;
  }

  /**
   * Whether objects of a type may come from a request, so that their names were never checked.
   *
   * @param type a binary name
   * @return true if so
   */
  public boolean isRequestCookieType(String type) {
    return table.ofType(type).stream()
        .anyMatch(
            sink ->
                sink.kind() == SinkKind.SET_OR_SEND
                    || sink.kind() == SinkKind.REQUEST
                    || sink.form() == SinkForm.SCAN);
  }
}
