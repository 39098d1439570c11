package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.finding.CodeLocation;
import dev.biscotti.tooling.format.ReportEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the source files of class files, which state only the file's name and the package. */
final class SourceFiles {
  private static final String CLASS_HEAD =
      "^[ \\t]*(?:(?:public|protected|private|abstract|static|final|sealed|non-sealed|strictfp)\\s+)*"
          + "(?:class|interface)\\s+%s\\b[^{};\"]*\\{";

  private final List<Path> folders;

  SourceFiles(List<Path> folders) {
    this.folders = folders;
  }

  /**
   * The path of a place's source file, including its source folder if one of the folders holds it.
   */
  String name(CodeLocation at) {
    String outermost = outermost(at.className());
    int dot = outermost.lastIndexOf('.');
    String file =
        at.sourceFile().isEmpty()
            ? outermost.replace('.', '/') + ".class"
            : outermost.substring(0, dot + 1).replace('.', '/') + at.sourceFile();
    return find(file).map(SourceFiles::written).orElse(file);
  }

  /** The position after the opening brace of a Java class, if exactly one file has it. */
  Optional<ReportEntry.Insertion> bodyOf(String className) {
    if (className.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> file = find(outermost(className).replace('.', '/') + ".java");
    String simple =
        className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    try {
      return file.isEmpty() ? Optional.empty() : bodyOf(simple, file.get());
    } catch (IOException unreadable) {
      // Treated as missing: the report shows the declaration anyway.
      return Optional.empty();
    }
  }

  private static Optional<ReportEntry.Insertion> bodyOf(String simpleName, Path file)
      throws IOException {
    String text = Files.readString(file);
    Matcher head =
        Pattern.compile(CLASS_HEAD.formatted(Pattern.quote(simpleName)), Pattern.MULTILINE)
            .matcher(text);
    if (!head.find()) {
      return Optional.empty();
    }
    int end = head.end();
    if (head.find()) {
      return Optional.empty();
    }
    String before = text.substring(0, end);
    return Optional.of(
        new ReportEntry.Insertion(
            written(file),
            1 + (int) before.chars().filter(one -> one == '\n').count(),
            end - (before.lastIndexOf('\n') + 1) + 1));
  }

  private Optional<Path> find(String file) {
    return folders.stream()
        .map(folder -> folder.resolve(file))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  private static String written(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
