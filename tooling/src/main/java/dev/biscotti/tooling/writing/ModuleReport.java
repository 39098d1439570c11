package dev.biscotti.tooling.writing;

import dev.biscotti.tooling.bytecode.FoundCookies;
import dev.biscotti.tooling.bytecode.SearchContent;
import dev.biscotti.tooling.bytecode.SearchFormat;
import dev.biscotti.tooling.bytecode.SearchJson;
import dev.biscotti.tooling.bytecode.SearchText;
import dev.biscotti.tooling.format.GitHubReport;
import dev.biscotti.tooling.format.JUnitReport;
import dev.biscotti.tooling.format.Json;
import dev.biscotti.tooling.format.ReportContent;
import dev.biscotti.tooling.format.ReportEntry;
import dev.biscotti.tooling.format.SarifReport;
import dev.biscotti.tooling.sync.SyncReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One report of what was found in the documents of a module and in its class files.
 *
 * @param documents what was found in the documents; empty if they were not compared
 * @param cookies what was found in the class files; empty if they were not searched
 * @param module the folder to which the names in {@code documents} are relative
 * @param root the folder to which other programs expect names to be relative, such as the
 *     repository
 */
public record ModuleReport(
    Optional<SyncReport> documents, Optional<FoundCookies> cookies, Path module, Path root) {

  /**
   * Writes the report.
   *
   * @param format the format; {@code JSON} is an object with {@code documents} and {@code search},
   *     each as its own command writes it, and {@code GITHUB} has only the annotations
   * @return text with {@code \n} at the end of each line; the same for the same report
   */
  public String write(SearchFormat format) {
    return switch (format) {
      case TEXT -> text();
      case JSON -> json();
      case JUNIT -> JUnitReport.of(content(text()));
      case GITHUB -> GitHubReport.of(content(""));
      case SARIF -> SarifReport.of(content(text()));
    };
  }

  private String text() {
    return Stream.concat(
            documents.map(TextReport::of).stream(),
            cookies.map(found -> SearchText.of(found.result(), found.strictness())).stream())
        .collect(Collectors.joining("\n"));
  }

  private String json() {
    return Json.text(
        json -> {
          json.writeStartObject();
          documents.ifPresent(
              report -> {
                json.writeName("documents");
                json.writeRawValue(JsonReport.of(report).strip());
              });
          cookies.ifPresent(
              found -> {
                json.writeName("search");
                json.writeRawValue(SearchJson.of(found.result(), found.strictness()).strip());
              });
          json.writeEndObject();
        });
  }

  private ReportContent content(String text) {
    List<ReportContent> parts = new ArrayList<>();
    documents.map(SyncContent::of).map(one -> named(one, module)).ifPresent(parts::add);
    // A source file that was not found keeps its path without a source folder.
    cookies.map(SearchContent::of).map(one -> named(one, root)).ifPresent(parts::add);
    return new ReportContent(
        parts.stream().flatMap(one -> one.rules().stream()).toList(),
        parts.stream().flatMap(one -> one.entries().stream()).toList(),
        parts.stream().flatMap(one -> one.passed().stream()).toList(),
        text);
  }

  private ReportContent named(ReportContent content, Path from) {
    UnaryOperator<String> names = file -> name(file, from);
    List<ReportEntry> entries =
        content.entries().stream().map(entry -> entry.withFiles(names)).toList();
    return new ReportContent(content.rules(), entries, content.passed(), content.text());
  }

  /** The name of a file relative to the root, if the file is below it. */
  private String name(String file, Path from) {
    Path top = root.toAbsolutePath().normalize();
    Path path = from.resolve(file).toAbsolutePath().normalize();
    return path.startsWith(top) && !path.equals(top)
        ? top.relativize(path).toString().replace(top.getFileSystem().getSeparator(), "/")
        : file;
  }
}
