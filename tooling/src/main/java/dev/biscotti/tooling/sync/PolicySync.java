package dev.biscotti.tooling.sync;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.tooling.bytecode.CatalogSearch;
import dev.biscotti.tooling.bytecode.SearchProblem;
import dev.biscotti.tooling.bytecode.SearchedLibraries;
import dev.biscotti.tooling.bytecode.UnincludedDeclarations;
import dev.biscotti.tooling.region.RegionContent;
import dev.biscotti.tooling.region.RegionDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares the documents of a module with its declarations and updates them. It reads only class
 * files, inventories and the documents, so the result does not depend on what the compiler had to
 * compile in this build.
 *
 * <p>It prints nothing and throws no exception for problems with files: each becomes a {@link
 * SyncProblem}.
 */
public final class PolicySync {
  private final SyncRequest request;
  private final LockedPolicies policies;

  private PolicySync(SyncRequest request) {
    this.request = request;
    this.policies = LockedPolicies.read(request);
  }

  /**
   * Reads the policies of a module and their locks.
   *
   * @param request what to compare
   * @return the comparison
   */
  public static PolicySync of(SyncRequest request) {
    return new PolicySync(request);
  }

  /**
   * The policies of the module.
   *
   * @return those whose inventories and locks can be read, with their locks, by id
   */
  public List<LockedPolicy> policies() {
    return policies.readable();
  }

  /**
   * Compares everything without writing anything.
   *
   * @return what is wrong: changes to accept, built pages and regions that differ, declarations of
   *     libraries that no policy includes, and what could not be checked
   */
  public SyncReport check() {
    List<SyncProblem> problems = new ArrayList<>(policies.problems());
    problems.addAll(pageProblems());
    SyncedDocuments documents = documents();
    problems.addAll(documents.problems());
    for (Path file : documents.documents().keySet()) {
      problems.addAll(documents.differences(file));
    }
    boolean libraries = !request.classPath().isEmpty();
    if (libraries) {
      problems.addAll(libraryProblems());
    }
    return new SyncReport(
        policies.policies().stream().map(PolicyDeclaration::id).toList(),
        documents.names(),
        libraries,
        problems);
  }

  private List<SyncProblem> pageProblems() {
    List<SyncProblem> problems = new ArrayList<>();
    BuiltPages pages = BuiltPages.of(request);
    for (LockedPolicy policy : policies.readable()) {
      try {
        pages.problem(policy, request).ifPresent(problems::add);
      } catch (IOException unreadable) {
        problems.add(
            SyncProblem.of(
                SyncRule.PAGE_UNREADABLE,
                request.name(FileFailure.file(unreadable).orElseGet(request::classFolder)),
                0,
                FileFailure.reason(unreadable) + "."));
      }
    }
    return problems;
  }

  private SyncedDocuments documents() {
    return SyncedDocuments.read(request, new RegionContent(policies.readable()));
  }

  /**
   * Updates regions that differ. Leaves a page alone if it has a malformed marker or a region that
   * was edited by hand.
   *
   * @param overwrite whether regions edited by hand are overwritten too
   * @return the pages that were written, and why others were not
   */
  public SyncUpdate update(boolean overwrite) {
    SyncedDocuments documents = documents();
    List<UpdatedDocument> written = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<SyncProblem> problems =
        new ArrayList<>(
            policies.problems().stream().filter(one -> one.rule().isIncomplete()).toList());
    problems.addAll(documents.problems());
    for (Map.Entry<Path, RegionDocument> document : documents.documents().entrySet()) {
      if (document.getValue().problems().isEmpty()) {
        List<SyncProblem> differences = documents.differences(document.getKey());
        List<SyncProblem> edited =
            differences.stream().filter(one -> one.rule() == SyncRule.REGION_EDITED).toList();
        String name = request.name(document.getKey());
        if (differences.isEmpty()) {
          unchanged.add(name);
        } else if (!edited.isEmpty() && !overwrite) {
          problems.addAll(edited);
        } else {
          write(document.getKey(), document.getValue(), problems)
              .ifPresent(
                  file ->
                      written.add(new UpdatedDocument(name, diff(differences), !edited.isEmpty())));
        }
      }
    }
    return new SyncUpdate(written, unchanged, problems);
  }

  private Optional<Path> write(Path file, RegionDocument document, List<SyncProblem> problems) {
    try {
      document.update(file);
      return Optional.of(file);
    } catch (IOException failed) {
      problems.add(
          SyncProblem.of(
              SyncRule.DOCUMENT_NOT_WRITTEN,
              request.name(file),
              0,
              FileFailure.reason(failed) + "."));
      return Optional.empty();
    }
  }

  private static String diff(List<SyncProblem> differences) {
    return differences.stream().map(SyncProblem::diff).collect(Collectors.joining());
  }

  private List<SyncProblem> libraryProblems() {
    List<SyncProblem> problems = new ArrayList<>();
    List<Path> classPath = request.classPath().stream().map(request.directory()::resolve).toList();
    try {
      SearchedLibraries searched =
          CatalogSearch.searched(List.of(request.classFolder()), classPath);
      for (UnincludedDeclarations found : searched.unincluded()) {
        problems.add(
            SyncProblem.of(SyncRule.CATALOG_NOT_INCLUDED, found.library(), 0, found.message()));
      }
      for (SearchProblem problem : searched.problems()) {
        problems.add(
            SyncProblem.of(SyncRule.CLASS_PATH_UNREADABLE, problem.place(), 0, problem.reason()));
      }
    } catch (IOException failed) {
      problems.add(
          SyncProblem.of(
              SyncRule.CLASS_PATH_UNREADABLE, "class path", 0, FileFailure.reason(failed) + "."));
    }
    return problems;
  }
}
