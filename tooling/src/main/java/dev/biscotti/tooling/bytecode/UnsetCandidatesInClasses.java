package dev.biscotti.tooling.bytecode;

import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.search.classfile.ClassFile;
import dev.biscotti.search.classfile.ClassPlace;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.finding.CodeLocation;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.UsageFindings;
import dev.biscotti.search.use.UnsetCookies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The declared cookies that the module's own code must set. */
final class UnsetCandidatesInClasses {
  private final ClassPath classPath;
  private final Program program;
  private final Set<String> declaring = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  UnsetCandidatesInClasses(ClassPath classPath, Program program) {
    this.classPath = classPath;
    this.program = program;
  }

  /**
   * The cookies of the module's own policies.
   *
   * @param policies the binary names of their classes, by id
   */
  List<UnsetCookies.Candidate> candidates(Map<String, String> policies) {
    List<UnsetCookies.Candidate> candidates = new ArrayList<>();
    for (ClassContainer container : classPath.module()) {
      for (String path : container.inventories()) {
        policy(container, path)
            .flatMap(
                policy ->
                    Optional.ofNullable(policies.get(policy.id()))
                        .map(type -> UnsetCookies.candidates(type, policy)))
            .ifPresent(candidates::addAll);
      }
    }
    candidates.removeIf(one -> place(one.cookie().source()).isEmpty());
    for (UnsetCookies.Candidate one : candidates) {
      declaring.add(one.cookie().source().type());
      names.add(one.cookie().name().text());
    }
    return candidates;
  }

  /** Ignores an inventory that cannot be read: the check of documents reports it. */
  private static Optional<PolicyDeclaration> policy(ClassContainer container, String path) {
    try {
      String json = new String(container.read(path).orElseThrow(), StandardCharsets.UTF_8);
      return Optional.of(InventoryReader.read(json).policy());
    } catch (IOException | InventoryFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** Where a class of the module declares a cookie; empty where that declaration is suppressed. */
  private Optional<ClassPlace> place(DeclarationSource source) {
    return program.type(source.type()).filter(TypeInfo::ofModule).stream()
        .flatMap(type -> type.fields().stream())
        .filter(field -> field.ref().name().equals(source.member()))
        .flatMap(UnsetCandidatesInClasses::places)
        .findFirst();
  }

  private static Stream<ClassPlace> places(FieldInfo field) {
    return field.annotations().stream()
        .filter(annotation -> annotation.at() instanceof ClassPlace place && !place.isAllowed())
        .map(annotation -> (ClassPlace) annotation.at());
  }

  static CodeLocation location(ClassPlace place) {
    return new CodeLocation(place.className(), place.member(), place.sourceFile(), place.line());
  }

  /** The calls and names in a class that the search skips. */
  UnsetCookies.Uses uses(ClassFile file) {
    return declaring.contains(file.name())
        ? new UnsetCookies.Uses(Set.of(), Set.of())
        : new UnsetCookies.Uses(file.mentions().methods(), file.stringsAmong(names));
  }

  /** The findings, once the whole module has been read. */
  List<LocatedFinding> found(UnsetCookies unset, UsageFindings findings) {
    List<LocatedFinding> found = new ArrayList<>();
    unset
        .found()
        .forEach(
            cookie ->
                place(cookie.source())
                    .map(UnsetCandidatesInClasses::location)
                    .ifPresent(at -> found.add(new LocatedFinding(findings.unset(cookie), at))));
    return found;
  }
}
