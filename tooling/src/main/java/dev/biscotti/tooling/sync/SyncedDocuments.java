package dev.biscotti.tooling.sync;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.tooling.region.CheckedRegion;
import dev.biscotti.tooling.region.DocumentFormat;
import dev.biscotti.tooling.region.MarkerProblem;
import dev.biscotti.tooling.region.RegionContent;
import dev.biscotti.tooling.region.RegionDocument;
import dev.biscotti.tooling.region.RegionState;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of a request, read and compared. */
final class SyncedDocuments {
  private final SyncRequest request;
  private final RegionContent content;
  private final Map<Path, RegionDocument> documents = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<SyncProblem> problems = new ArrayList<>();

  private SyncedDocuments(SyncRequest request, RegionContent content) {
    this.request = request;
    this.content = content;
  }

  static SyncedDocuments read(SyncRequest request, RegionContent content) {
    SyncedDocuments documents = new SyncedDocuments(request, content);
    request.documents().forEach(documents::readEntry);
    return documents;
  }

  /** The pages that could be read, by file. */
  Map<Path, RegionDocument> documents() {
    return documents;
  }

  /** The names of all pages, including those that could not be read. */
  List<String> names() {
    return names;
  }

  /** Problems that updating regions cannot fix. */
  List<SyncProblem> problems() {
    return problems;
  }

  private void readEntry(String entry) {
    try {
      DocumentFiles.Found found = DocumentFiles.find(request.directory(), entry);
      boolean any = false;
      for (Path file : found.files()) {
        any |= read(file, found.single());
      }
      if (!any && !found.single()) {
        problems.add(
            SyncProblem.of(SyncRule.NO_REGION, entry, 0, "No page in " + entry + " has a region."));
      }
    } catch (IOException unreadable) {
      problems.add(
          SyncProblem.of(
              SyncRule.DOCUMENT_UNREADABLE, entry, 0, FileFailure.reason(unreadable) + "."));
    }
  }

  /** Reads a page. Returns whether to report on it, because it has regions or cannot be read. */
  private boolean read(Path file, boolean mustHaveRegions) {
    if (documents.containsKey(file)) {
      return true;
    }
    String name = request.name(file);
    Optional<DocumentFormat> format = DocumentFormat.of(file);
    if (format.isEmpty()) {
      return addUnreadable(
          name,
          "This file cannot have regions; pages with regions end in "
              + String.join(", ", DocumentFormat.allExtensions())
              + ".");
    }
    try {
      RegionDocument document = RegionDocument.read(format.get(), RegularFile.read(file), content);
      if (document.hasMarkers()) {
        documents.put(file, document);
        names.add(name);
        document.problems().forEach(problem -> problems.add(marker(name, problem)));
        return true;
      }
      if (mustHaveRegions) {
        names.add(name);
        problems.add(
            SyncProblem.of(
                SyncRule.NO_REGION,
                name,
                0,
                "This page has no region. Write the markers of one where it belongs; the command"
                    + " init writes a page to copy from."));
      }
      return mustHaveRegions;
    } catch (NoSuchFileException missing) {
      names.add(name);
      return problems.add(
          SyncProblem.of(SyncRule.DOCUMENT_UNREADABLE, name, 0, "There is no such file.")
              .fixedBy(request.commands().init()));
    } catch (IOException unreadable) {
      return addUnreadable(name, FileFailure.reason(unreadable) + ".");
    }
  }

  private boolean addUnreadable(String name, String message) {
    names.add(name);
    return problems.add(SyncProblem.of(SyncRule.DOCUMENT_UNREADABLE, name, 0, message));
  }

  private static SyncProblem marker(String name, MarkerProblem problem) {
    return SyncProblem.of(SyncRule.MARKER_WRONG, name, problem.line(), sentence(problem.message()));
  }

  private static String sentence(String message) {
    String end = message.endsWith(".") || message.endsWith("?") ? "" : ".";
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + end;
  }

  /** Problems of the regions of a page that are not up to date. */
  List<SyncProblem> differences(Path file) {
    List<SyncProblem> differences = new ArrayList<>();
    RegionDocument document = Optional.ofNullable(documents.get(file)).orElseThrow();
    for (CheckedRegion region : document.regions()) {
      if (region.state() != RegionState.CURRENT) {
        differences.add(difference(request.name(file), region));
      }
    }
    return differences;
  }

  private SyncProblem difference(String name, CheckedRegion region) {
    RepairCommands commands = request.commands();
    String what = "The region \"" + region.title() + "\" ";
    SyncProblem problem =
        switch (region.state()) {
          case EMPTY ->
              SyncProblem.of(
                      SyncRule.REGION_EMPTY,
                      name,
                      region.line(),
                      what + "has not been written yet.")
                  .fixedBy(commands.update());
          case EDITED ->
              SyncProblem.of(
                      SyncRule.REGION_EDITED,
                      name,
                      region.line(),
                      what
                          + "was edited by hand. Change the declarations instead; the command"
                          + " overwrites the lines marked with a minus.")
                  .fixedBy(commands.overwrite());
          default ->
              SyncProblem.of(
                      SyncRule.REGION_OUT_OF_DATE,
                      name,
                      region.line(),
                      what + "does not match the declarations.")
                  .fixedBy(commands.update());
        };
    return problem.withDiff(region.diff(name));
  }
}
