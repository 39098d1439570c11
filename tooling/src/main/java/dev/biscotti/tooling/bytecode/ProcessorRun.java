package dev.biscotti.tooling.bytecode;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactPass;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what class files declare with what the processor wrote. Since JDK 23, javac silently
 * ignores processors that are only on the class path. The class files then hold declarations that
 * nothing has checked and no page discloses.
 */
public final class ProcessorRun {
  private final ClassPath classes;
  private final Map<String, PolicyDeclaration> inventories = new LinkedHashMap<>();
  private final Map<String, DeclaringClass.DeclaredPolicy> policies = new TreeMap<>();
  private final List<String> catalogs = new ArrayList<>();
  private final Map<String, List<CookieDeclaration>> cookies = new TreeMap<>();

  private ProcessorRun(ClassPath classes, List<PolicyDeclaration> inventories) {
    this.classes = classes;
    inventories.forEach(policy -> this.inventories.put(policy.id(), policy));
  }

  /** Kinds of evidence that the processor did not run. */
  public enum Kind {
    /** Classes have declarations, but there is no inventory. */
    NO_INVENTORY,

    /** The inventory and the classes disagree. */
    OTHER_INVENTORY,

    /** There is an inventory, but no guard. */
    NO_GUARD
  }

  /**
   * Evidence that the processor did not run.
   *
   * @param kind the kind of evidence
   * @param subject the policy's id; empty for classes that belong to no policy
   * @param places the classes or constants that show it
   */
  public record Trace(Kind kind, String subject, List<String> places) {
    public Trace {
      places = List.copyOf(places);
    }
  }

  /**
   * Whether class files declare a policy, or cookies outside any catalog.
   *
   * @param classes the module's class output
   * @return true if the processor should have written something
   * @throws IOException if a file cannot be closed again
   */
  public static boolean isExpected(Path classes) throws IOException {
    return Files.isDirectory(classes) && !traces(classes, List.of()).isEmpty();
  }

  /**
   * Compares class files with inventories.
   *
   * @param classes the module's class output
   * @param inventories the policies read from inventories
   * @return what differs, by policy; empty if the processor ran
   * @throws IOException if a file cannot be closed again
   */
  public static List<Trace> traces(Path classes, List<PolicyDeclaration> inventories)
      throws IOException {
    if (!Files.isDirectory(classes)) {
      return List.of();
    }
    try (ClassPath path = ClassPath.open(List.of(classes), List.of())) {
      return new ProcessorRun(path, inventories).compare();
    }
  }

  private List<Trace> compare() {
    for (String name : classes.moduleClassNames()) {
      classes
          .container(name)
          .flatMap(container -> classes.declaring(container, name))
          .ifPresent(this::add);
    }
    List<Trace> traces = new ArrayList<>();
    policies.forEach(
        (name, policy) -> {
          String id = policy.id();
          if (!inventories.containsKey(id)) {
            traces.add(new Trace(Kind.NO_INVENTORY, id, List.of(name)));
          } else if (!classes.isOfModule(guard(name))) {
            traces.add(new Trace(Kind.NO_GUARD, id, List.of(name)));
          }
        });
    addOrphans(traces);
    inventories.forEach((id, inventory) -> addDifferences(id, inventory, traces));
    return traces;
  }

  private void add(DeclaringClass type) {
    type.policy().ifPresent(policy -> policies.put(type.name(), policy));
    if (type.catalog()) {
      catalogs.add(type.name());
    }
    List<CookieDeclaration> declared =
        type.cookies().stream()
            .filter(cookie -> !isCopyInCompanion(type, cookie.source().member()))
            .toList();
    if (!declared.isEmpty()) {
      cookies.put(type.name(), declared);
    }
  }

  /** Kotlin writes the constants of an interface's companion object into both classes. */
  private boolean isCopyInCompanion(DeclaringClass companion, String constant) {
    return companion.outer().filter(outer -> declares(outer, constant)).isPresent();
  }

  private boolean declares(String type, String constant) {
    return classes.declaring(type).filter(one -> one.constants().contains(constant)).isPresent();
  }

  /** The name that the processor gives to a guard. */
  private static String guard(String policy) {
    return policy.replace('$', '_') + "Guard";
  }

  /** The policies that a declaring class belongs to, as the processor finds them. */
  private List<DeclaringClass.DeclaredPolicy> owners(String type) {
    List<DeclaringClass.DeclaredPolicy> around = new ArrayList<>();
    policies.forEach(
        (name, policy) -> {
          if (isWithin(type, name)) {
            around.add(policy);
          }
        });
    if (!around.isEmpty()) {
      return List.of(around.get(around.size() - 1));
    }
    List<DeclaringClass.DeclaredPolicy> including =
        policies.values().stream()
            .filter(
                policy -> policy.included().stream().anyMatch(catalog -> isWithin(type, catalog)))
            .toList();
    if (!including.isEmpty()) {
      return including;
    }
    return policies.size() == 1 ? List.copyOf(policies.values()) : List.of();
  }

  private boolean isInCatalog(String type) {
    return catalogs.stream().anyMatch(catalog -> isWithin(type, catalog));
  }

  private static boolean isWithin(String type, String outer) {
    return type.equals(outer) || type.startsWith(outer + "$");
  }

  /**
   * The processor reports an error for a cookie that belongs to no policy and no catalog, so such a
   * cookie shows that it did not run.
   */
  private void addOrphans(List<Trace> traces) {
    List<String> orphans =
        cookies.keySet().stream()
            .filter(type -> owners(type).isEmpty() && !isInCatalog(type))
            .toList();
    if (!orphans.isEmpty()) {
      traces.add(new Trace(Kind.NO_INVENTORY, "", orphans));
    }
  }

  private void addDifferences(String id, PolicyDeclaration inventory, List<Trace> traces) {
    Map<String, Set<CookieDeclaration>> written = new HashMap<>();
    inventory
        .cookies()
        .forEach(
            cookie ->
                written
                    .computeIfAbsent(cookie.name().text(), name -> new HashSet<>())
                    .add(comparable(cookie)));
    Set<String> different = new TreeSet<>();
    cookies.forEach(
        (type, declared) -> {
          if (owners(type).stream().anyMatch(owner -> owner.id().equals(id))) {
            declared.stream()
                .filter(
                    cookie ->
                        !written
                            .getOrDefault(cookie.name().text(), Set.of())
                            .contains(comparable(cookie)))
                .forEach(cookie -> different.add(place(cookie)));
          }
        });
    for (CookieDeclaration cookie : inventory.cookies()) {
      if (isGone(cookie)) {
        different.add(place(cookie));
      }
    }
    if (!different.isEmpty()) {
      traces.add(new Trace(Kind.OTHER_INVENTORY, id, List.copyOf(different)));
    }
  }

  /** Whether the cookie's class is in the module but no longer declares it. */
  private boolean isGone(CookieDeclaration cookie) {
    String type = cookie.source().type();
    return classes.isOfModule(type) && !declares(type, cookie.source().member());
  }

  private static String place(CookieDeclaration cookie) {
    String type = cookie.source().type();
    return type.substring(type.lastIndexOf('.') + 1) + "." + cookie.source().member();
  }

  /**
   * The cookie without what a class file does not hold, and without its place: if two catalogs
   * declare the same cookie, the inventory lists only one of them.
   */
  private static CookieDeclaration comparable(CookieDeclaration cookie) {
    return CookieFact.pass(cookie.withoutPlace(), new WithSourceNames());
  }

  /**
   * Writes class names as in source: a class file does not distinguish a $ from the dot before a
   * nested class.
   */
  private record WithSourceNames() implements FactPass<RuntimeException> {
    @Override
    public String text(Fact fact, String value) {
      return fact == CookieFact.VALUE_TYPE ? value.replace('$', '.') : value;
    }
  }
}
