package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.SinkTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells which sink a call is: by its class and overload, or by what it overrides. */
final class SinkMatcher {
  private final SinkTable table;
  private final Hierarchy hierarchy;
  private final Map<ClassMentions.MethodReference, Optional<SinkCall>> known = new HashMap<>();
  private final Map<String, Boolean> cookieTypes = new HashMap<>();
  private final Set<String> platformTypes = new LinkedHashSet<>();

  SinkMatcher(SinkTable table, Hierarchy hierarchy) {
    this.table = table;
    this.hierarchy = hierarchy;
    table.types().stream().filter(type -> type.startsWith("java.")).forEach(platformTypes::add);
  }

  SinkTable table() {
    return table;
  }

  Optional<SinkCall> sink(MethodInsnNode call) {
    return sink(new ClassMentions.MethodReference(call.owner, call.name, call.desc));
  }

  Optional<SinkCall> sink(Handle handle) {
    return sink(
        new ClassMentions.MethodReference(handle.getOwner(), handle.getName(), handle.getDesc()));
  }

  Optional<SinkCall> sink(ClassNode owner, MethodNode method) {
    return sink(new ClassMentions.MethodReference(owner.name, method.name, method.desc));
  }

  Optional<SinkCall> sink(ClassMentions.MethodReference reference) {
    Optional<SinkCall> sink = known.get(reference);
    if (sink == null) {
      sink =
          find(reference)
              .map(SinkCall::plain)
              .or(() -> KotlinDefaults.original(reference).flatMap(this::withDefaults));
      known.put(reference, sink);
    }
    return sink;
  }

  private Optional<SinkCall> withDefaults(KotlinDefaults.Original original) {
    return find(original.reference()).map(sink -> new SinkCall(sink, Optional.of(original)));
  }

  private Optional<CookieSink> find(ClassMentions.MethodReference reference) {
    List<CookieSink> named = table.ofMember(reference.name());
    String owner = reference.owner();
    // Nothing in the JDK's own packages is a subclass of somebody else's.
    boolean platform = owner.startsWith("java/") || owner.startsWith("[");
    if (named.isEmpty() || (platform && !platformTypes.contains(Access.binaryName(owner)))) {
      return Optional.empty();
    }
    String binaryName = Access.binaryName(owner);
    Optional<CookieSink> exact =
        named.stream()
            .filter(sink -> sink.type().equals(binaryName) && isCall(sink))
            .filter(sink -> sink.hasParametersOf(reference.descriptor()))
            .filter(sink -> takesEnough(sink, reference.descriptor()))
            .findFirst();
    if (exact.isPresent() || reference.name().equals(CookieSink.CONSTRUCTOR)) {
      return exact;
    }
    return named.stream()
        .filter(SinkMatcher::isCall)
        .filter(sink -> takesEnough(sink, reference.descriptor()))
        .filter(sink -> hierarchy.isSubtype(owner, Access.internalName(sink.type())))
        .filter(sink -> hasParameters(sink, reference))
        .findFirst();
  }

  private static boolean isCall(CookieSink sink) {
    boolean field = sink.form() == SinkForm.HEADERNAME && !sink.descriptor().startsWith("(");
    return sink.form() != SinkForm.ANNOT
        && (!field || sink.descriptor().equals(CookieSink.ANY_DESCRIPTOR));
  }

  private static boolean takesEnough(CookieSink sink, String descriptor) {
    return sink.nameArgument().isEmpty()
        || Access.parameterCount(descriptor) > sink.nameArgument().getAsInt();
  }

  private boolean hasParameters(CookieSink sink, ClassMentions.MethodReference reference) {
    if (sink.hasParametersOf(reference.descriptor())) {
      return true;
    }
    return hierarchy
        .method(reference.owner(), reference.name(), reference.descriptor())
        .filter(
            method ->
                Hierarchy.withBridges(method.owner(), method.node()).stream()
                    .anyMatch(parameters -> sink.hasParametersOf(parameters + "V")))
        .isPresent();
  }

  /** What a header's name as an object is called. */
  Optional<String> headerName(String owner, String field) {
    return table.ofMember(field).stream()
        .filter(sink -> sink.form() == SinkForm.HEADERNAME && !sink.descriptor().startsWith("("))
        .filter(sink -> sink.type().equals(Access.binaryName(owner)))
        .findFirst()
        .flatMap(CookieSink::name);
  }

  /** Whether a parameter is a name that callers answer for, because the method itself is a sink. */
  boolean isNameParameter(ClassNode owner, MethodNode method, int index) {
    return sink(owner, method)
        .map(SinkCall::sink)
        .filter(sink -> sink.kind() == SinkKind.SET || sink.kind() == SinkKind.DELETE)
        .filter(sink -> sink.form() != SinkForm.CARRIER)
        .filter(sink -> sink.nameArgument().isPresent() && sink.nameArgument().getAsInt() == index)
        .isPresent();
  }

  /** Whether objects of a type carry a name that was checked where they were made. */
  boolean isCookieType(String internalName) {
    return cookieTypes.computeIfAbsent(internalName, this::findCookieType);
  }

  private boolean findCookieType(String internalName) {
    return hierarchy.withAncestors(internalName).stream()
        .filter(type -> Access.simpleName(type).contains("ookie"))
        .anyMatch(type -> table.ofType(Access.binaryName(type)).stream().anyMatch(this::makes));
  }

  private boolean makes(CookieSink sink) {
    boolean named = sink.form() == SinkForm.NAME || sink.form() == SinkForm.SESSION;
    boolean sets = sink.kind() == SinkKind.SET || sink.kind() == SinkKind.SET_OR_SEND;
    return named && sets;
  }

  /** Whether objects of a type may come from a request, so that their names were never checked. */
  boolean isRequestCookieType(String internalName) {
    return table.ofType(Access.binaryName(internalName)).stream()
        .anyMatch(
            sink ->
                sink.kind() == SinkKind.SET_OR_SEND
                    || sink.kind() == SinkKind.REQUEST
                    || sink.form() == SinkForm.SCAN);
  }
}
