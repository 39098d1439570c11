package dev.biscotti.tooling.bytecode;

import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.policy.inventory.PolicyMarker;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.search.finding.DeclaredCookies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** Collects what a module may set: from its own classes, and from those it includes. */
final class DeclaredSet {
  /** The index of a library's declaring types, one canonical name a line. */
  private static final String INDEX = "META-INF/biscotti/declaring-types";

  private final ClassPath classPath;
  private final Set<CookieDeclaration> cookies = new LinkedHashSet<>();
  private final List<Policy> policies = new ArrayList<>();
  private final TreeSet<String> catalogs = new TreeSet<>();

  /** The canonical names of the policies on the class path, if those count. */
  private final Set<String> homes = new TreeSet<>();

  private boolean known;

  private record Policy(String id, ClassNode type) {}

  DeclaredSet(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** Whether a class mentions an annotation that declares something. */
  static boolean mayDeclare(ClassMentions mentions) {
    return mentions.texts().contains(Annotations.ESSENTIAL_COOKIE)
        || mentions.texts().contains(Annotations.CONSENT_COOKIE)
        || mentions.texts().contains(Annotations.COOKIE_POLICY)
        || mentions.texts().contains(Annotations.COOKIE_CATALOG);
  }

  /** Adds a class of the module. */
  void addOwn(ClassNode type) {
    Optional<AnnotationNode> policy =
        Annotations.find(Annotations.of(type), Annotations.COOKIE_POLICY);
    policy.ifPresent(one -> policies.add(new Policy(Annotations.string(one, "id"), type)));
    if (Annotations.has(Annotations.of(type), Annotations.COOKIE_CATALOG)) {
      catalogs.add(type.name);
    }
    add(type);
    known |= policy.isPresent() || !catalogs.isEmpty() || !cookies.isEmpty();
  }

  /** Adds a class's own cookies, and those of the catalogs that it includes. */
  private void add(ClassNode type) {
    cookies.addAll(DeclarationReader.cookies(type));
    Annotations.find(Annotations.of(type), Annotations.COOKIE_POLICY)
        .ifPresent(
            policy ->
                Annotations.classes(policy, "include")
                    .forEach(included -> include(included, type)));
  }

  private void include(String internalName, ClassNode policy) {
    Optional<ClassNode> catalog = classPath.outline(internalName);
    if (catalog.isEmpty()) {
      classPath.problem(
          policy.name,
          "It includes " + Access.binaryName(internalName) + ", which is not on the class path.");
    } else if (Annotations.has(Annotations.of(catalog.get()), Annotations.COOKIE_CATALOG)) {
      addWithNested(catalog.get());
    }
  }

  private void addWithNested(ClassNode type) {
    cookies.addAll(DeclarationReader.cookies(type));
    for (InnerClassNode inner : type.innerClasses) {
      if (type.name.equals(inner.outerName)) {
        classPath.outline(inner.name).ifPresent(this::addWithNested);
      }
    }
  }

  /** Adds a class that holds the declarations of a module without a policy, and those beside it. */
  void addNamed(String name) {
    Optional<ClassNode> type = find(name);
    if (type.isEmpty()) {
      classPath.problem(
          new SearchProblem(name, "It is named to hold declarations, but is not there.", true));
      return;
    }
    known = true;
    Set<String> beside = new TreeSet<>(index(type.get()));
    beside.add(name);
    beside.forEach(one -> find(one).ifPresent(this::add));
  }

  /** Adds what the policies on the class path declare, unless the module has one of its own. */
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
        .filter(name -> name.startsWith(Access.internalName(PolicyMarker.PACKAGE) + "/"))
        .flatMap(name -> classPath.outline(name).stream())
        .flatMap(marker -> Access.field(marker, PolicyMarker.TYPE).stream())
        .forEach(type -> homes.add(String.valueOf(type.value)));
  }

  /** By a binary or a canonical name. */
  private Optional<ClassNode> find(String name) {
    String internal = Access.internalName(name);
    while (true) {
      Optional<ClassNode> type = classPath.outline(internal);
      int slash = internal.lastIndexOf('/');
      if (type.isPresent() || slash < 0) {
        return type;
      }
      internal = internal.substring(0, slash) + "$" + internal.substring(slash + 1);
    }
  }

  private List<String> index(ClassNode type) {
    Optional<ClassContainer> container = classPath.container(type.name);
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
                      type.name,
                      "The index beside it, "
                          + container.map(ClassContainer::name).orElse("")
                          + "!/"
                          + INDEX
                          + ", has a line that is not a class name: "
                          + (names.indexOf(name) + 1)
                          + "."));
      return names;
    } catch (IOException unreadable) {
      classPath.problem(type.name, "The index beside it cannot be read: " + unreadable);
      return List.of();
    }
  }

  /** Whether there is anything to check against. */
  boolean isKnown() {
    return known;
  }

  DeclaredCookies cookies() {
    return DeclaredCookies.of(cookies);
  }

  /** The class to put a new declaration into; empty if there is none, or several. */
  String home() {
    if (homes.size() == 1) {
      String type = homes.iterator().next();
      return type.substring(type.lastIndexOf('.') + 1);
    }
    return ownHome().isEmpty() ? "" : Access.simpleName(Access.internalName(ownHome()));
  }

  /**
   * The binary name of that class; empty if it is none of the module's own, whose source is at
   * hand.
   */
  String ownHome() {
    if (homes.size() == 1) {
      return "";
    }
    return policies.stream()
        .min(Comparator.comparing(Policy::id).thenComparing(policy -> policy.type().name))
        .map(policy -> policy.type().name)
        .or(() -> catalogs.stream().findFirst())
        .map(Access::binaryName)
        .orElse("");
  }
}
