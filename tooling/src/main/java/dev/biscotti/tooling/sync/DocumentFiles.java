package dev.biscotti.tooling.sync;

import dev.biscotti.tooling.region.DocumentFormat;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the pages that a request names. */
final class DocumentFiles {
  /** Folders of built or downloaded files. */
  private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules");

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private DocumentFiles() {}

  /**
   * The pages that one entry of a request names.
   *
   * @param files the pages
   * @param single whether the entry names one page, which must then have a region
   */
  record Found(List<Path> files, boolean single) {}

  static Found find(Path directory, String entry) throws IOException {
    Path path = GLOB.matcher(entry).find() ? directory : directory.resolve(entry);
    if (GLOB.matcher(entry).find()) {
      return new Found(matching(directory, entry), false);
    }
    return Files.isDirectory(path)
        ? new Found(walk(path, DocumentFiles::hasFormat), false)
        : new Found(List.of(path), true);
  }

  private static boolean hasFormat(Path file) {
    return DocumentFormat.of(file).isPresent();
  }

  private static List<Path> matching(Path directory, String glob) throws IOException {
    Path root = directory.resolve(fixedPart(glob));
    PathMatcher matcher =
        directory.getFileSystem().getPathMatcher("glob:" + glob.replace("\\", "/"));
    return Files.isDirectory(root)
        ? walk(
            root,
            file ->
                hasFormat(file)
                    && matcher.matches(
                        Path.of(glob).isAbsolute() ? file : directory.relativize(file)))
        : List.of();
  }

  /** The folders before the first wildcard. */
  private static String fixedPart(String glob) {
    String fixed = GLOB.split(glob, 2)[0];
    return fixed.substring(0, fixed.lastIndexOf('/') + 1);
  }

  private static List<Path> walk(Path root, Predicate<Path> wanted) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped = SKIPPED.contains(name) || name.startsWith(".");
            return skipped && !folder.equals(root)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (wanted.test(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }
}
