package dev.biscotti.tooling.bytecode;

import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.policy.inventory.PolicyMarker;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.classfile.ClassFile;
import dev.biscotti.search.code.SourceLanguage;
import dev.biscotti.search.finding.DeclarationHome;
import dev.biscotti.search.finding.DeclaredCookies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/**
 * Collects the cookies that a module may set, from its own classes and from the catalogs it
 * includes.
 */
final class DeclaredCookieCollector {
  /** The index of a library's declaring types, with one canonical name per line. */
  private static final String INDEX = "META-INF/biscotti/declaring-types";

  private final ClassPath classPath;
  private final Set<CookieDeclaration> cookies = new LinkedHashSet<>();
  private final List<Policy> policies = new ArrayList<>();
  private final TreeSet<String> catalogs = new TreeSet<>();

  /** The canonical names of the policies on the class path; empty if the module has its own. */
  private final Set<String> homes = new TreeSet<>();

  private boolean known;

  private record Policy(String id, String type) {}

  DeclaredCookieCollector(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Adds a class of the module. */
  void addOwn(DeclaringClass type) {
    type.policy().ifPresent(policy -> policies.add(new Policy(policy.id(), type.name())));
    if (type.catalog()) {
      catalogs.add(type.name());
    }
    add(type);
    known |= !policies.isEmpty() || !catalogs.isEmpty() || !cookies.isEmpty();
  }

  /** Adds a class's own cookies, and those of the catalogs that it includes. */
  private void add(DeclaringClass type) {
    cookies.addAll(type.cookies());
    type.policy()
        .ifPresent(policy -> policy.included().forEach(name -> include(name, type.name())));
  }

  private void include(String name, String policy) {
    Optional<DeclaringClass> catalog = classPath.declaring(name);
    if (catalog.isEmpty()) {
      classPath.problem(policy, "It includes " + name + ", which is not on the class path.");
    } else if (catalog.get().catalog()) {
      addWithNested(catalog.get());
    }
  }

  /** Visits each class once: no compiler nests a class in itself, but a class file can state it. */
  private void addWithNested(DeclaringClass catalog) {
    Set<String> added = new HashSet<>();
    Deque<DeclaringClass> open = new ArrayDeque<>(List.of(catalog));
    while (!open.isEmpty()) {
      DeclaringClass type = open.remove();
      if (added.add(type.name())) {
        cookies.addAll(type.cookies());
        type.nested().forEach(nested -> classPath.declaring(nested).ifPresent(open::add));
      }
    }
  }

  /**
   * Adds a class with the declarations of a module that has no policy, and the declaring types
   * listed in the same folder or jar.
   */
  void addNamed(String name) {
    Optional<DeclaringClass> type = find(name);
    if (type.isEmpty()) {
      classPath.problem(
          new SearchProblem(
              name, "It should hold declarations, but it is not on the class path.", true));
      return;
    }
    known = true;
    Set<String> beside = new TreeSet<>(index(type.get()));
    beside.add(name);
    beside.forEach(one -> find(one).ifPresent(this::add));
  }

  /** Adds what policies on the class path declare, unless the module has its own policy. */
  void addPoliciesOfClassPath() {
    if (policies.isEmpty()) {
      classPath.libraries().forEach(this::addPolicies);
    }
  }

  private void addPolicies(ClassContainer library) {
    for (String path : library.inventories()) {
      try {
        String json = new String(library.read(path).orElseThrow(), StandardCharsets.UTF_8);
        cookies.addAll(InventoryReader.read(json).policy().cookies());
        known = true;
      } catch (IOException | InventoryFormatException unreadable) {
        classPath.problem(
            new SearchProblem(
                library.name() + "!/" + path,
                "It cannot be read: " + unreadable.getMessage(),
                false));
      }
    }
    library.classNames().stream()
        .filter(name -> name.startsWith(PolicyMarker.PACKAGE + "."))
        .flatMap(name -> classPath.files().find(name).stream())
        .flatMap(marker -> classPath.read(marker, DeclaredCookieCollector::policyTypes).stream())
        .forEach(homes::addAll);
  }

  private static List<String> policyTypes(ClassFile marker) {
    return marker.fields().stream()
        .filter(field -> field.name().equals(PolicyMarker.TYPE))
        .flatMap(field -> field.constant().stream())
        .map(String::valueOf)
        .toList();
  }

  private Optional<DeclaringClass> find(String name) {
    String binary = name;
    while (true) {
      Optional<DeclaringClass> type = classPath.declaring(binary);
      int dot = binary.lastIndexOf('.');
      if (type.isPresent() || dot < 0) {
        return type;
      }
      binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
    }
  }

  private List<String> index(DeclaringClass type) {
    Optional<ClassContainer> container = classPath.container(type.name());
    try {
      Optional<byte[]> bytes =
          container.isPresent() ? container.get().read(INDEX) : Optional.empty();
      List<String> names =
          bytes
              .map(read -> new String(read, StandardCharsets.UTF_8))
              .map(text -> text.lines().filter(line -> !line.isBlank()).toList())
              .orElse(List.of());
      names.stream()
          .filter(name -> !SourceVersion.isName(name))
          .findFirst()
          .ifPresent(
              name ->
                  classPath.problem(
                      type.name(),
                      "The index beside it, "
                          + container.map(ClassContainer::name).orElse("")
                          + "!/"
                          + INDEX
                          + ", is malformed: line "
                          + (names.indexOf(name) + 1)
                          + " is not a class name."));
      return names;
    } catch (IOException unreadable) {
      classPath.problem(type.name(), "The index beside it cannot be read: " + unreadable);
      return List.of();
    }
  }

  /** Whether there is anything to check against. */
  boolean isKnown() {
    return known;
  }

  /** The binary names of the module's own policy classes, by the policies' ids. */
  Map<String, String> ownPolicies() {
    Map<String, String> names = new TreeMap<>();
    policies.forEach(policy -> names.put(policy.id(), policy.type()));
    return names;
  }

  DeclaredCookies cookies() {
    return DeclaredCookies.of(cookies);
  }

  /** The class to put a new declaration into; empty if there is none, or several. */
  DeclarationHome home() {
    String type = homes.size() == 1 ? homes.iterator().next() : ownHome();
    return find(type)
        .map(home -> new DeclarationHome(home.name(), home.language()))
        .orElseGet(() -> new DeclarationHome(type, SourceLanguage.JAVA));
  }

  /**
   * The binary name of that class; empty if it is not in the module, because only the module's
   * source can be edited.
   */
  String ownHome() {
    if (homes.size() == 1) {
      return "";
    }
    return policies.stream()
        .min(Comparator.comparing(Policy::id).thenComparing(Policy::type))
        .map(Policy::type)
        .or(() -> catalogs.stream().findFirst())
        .orElse("");
  }
}
