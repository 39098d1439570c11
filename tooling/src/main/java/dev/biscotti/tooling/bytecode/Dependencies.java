package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.classfile.ClassFile;
import dev.biscotti.search.classfile.ClassMentions;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Summarises how each library uses cookies, from the constant pools of its classes. */
final class Dependencies {
  /** Our own runtime sets cookies, but only those that an application declares. */
  private static final String OURS = "dev.biscotti.";

  private final ClassPath classPath;
  private final Program program;
  private final SinkMatcher sinks;

  Dependencies(ClassPath classPath, Program program, SinkMatcher sinks) {
    this.classPath = classPath;
    this.program = program;
    this.sinks = sinks;
  }

  List<DependencyUse> sumUp() {
    List<DependencyUse> uses = new ArrayList<>();
    classPath.libraries().forEach(library -> uses.add(sumUp(library)));
    return uses;
  }

  private DependencyUse sumUp(ClassContainer library) {
    TreeSet<String> calls = new TreeSet<>();
    TreeSet<String> declaredIn = new TreeSet<>();
    for (String name : library.classNames()) {
      Optional<ClassFile> file =
          name.startsWith(OURS) ? Optional.empty() : classPath.file(library, name);
      file.flatMap(one -> classPath.read(one, ClassFile::mentions))
          .ifPresent(mentions -> calls.addAll(calls(name, mentions)));
      if (file.filter(DeclarationReader::mayDeclare).isPresent()) {
        declaredIn.add(name);
      }
    }
    CookieUse use =
        !declaredIn.isEmpty()
            ? CookieUse.DECLARED
            : calls.isEmpty() ? CookieUse.NONE : CookieUse.UNKNOWN;
    return new DependencyUse(library.name(), use, List.copyOf(calls), List.copyOf(declaredIn));
  }

  private List<String> calls(String className, ClassMentions mentions) {
    return mentions.methods().stream()
        .flatMap(method -> sinks.sink(method).stream())
        .filter(sink -> sets(sink, mentions))
        .filter(sink -> !isPartOf(className, sink))
        .map(CookieSink::label)
        .toList();
  }

  /**
   * A class that implements an API, such as a wrapper, only passes calls on; its callers set the
   * cookies.
   */
  private boolean isPartOf(String className, CookieSink sink) {
    return program.isSubtype(className, sink.type());
  }

  /**
   * A header sets a cookie only if it has the right name, which is then among the class's strings.
   */
  private static boolean sets(CookieSink sink, ClassMentions mentions) {
    boolean set = sink.kind() == SinkKind.SET || sink.kind() == SinkKind.SET_OR_SEND;
    return set
        && switch (sink.form()) {
          case NAME, SESSION, COOKIESTRING, COPY, IMPLICIT, DYNAMIC -> true;
          case HEADER -> mentions.mentionsSetCookie();
          case CARRIER, HEADERREAD, HEADERNAME, SCAN, ANNOT -> false;
        };
  }
}
