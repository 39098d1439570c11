package dev.biscotti.tooling.sync;

import dev.biscotti.policy.GeneratedDocument;
import dev.biscotti.policy.PolicyDocuments;
import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.diff.UnifiedDiff;
import dev.biscotti.tooling.file.AtomicFile;
import dev.biscotti.tooling.lock.LockFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The pages of policies in a folder with a subfolder for each policy, such as {@code
 * META-INF/biscotti} of the class output. The compiler writes them but does not run when only the
 * lock changes. The guard reads the lock, so the pages must match it.
 */
public final class BuiltPages {
  private final Path folder;

  private BuiltPages(Path folder) {
    this.folder = folder;
  }

  /**
   * The pages in a folder.
   *
   * @param folder the folder; it need not exist
   * @return its pages
   */
  public static BuiltPages in(Path folder) {
    return new BuiltPages(folder);
  }

  static BuiltPages of(SyncRequest request) {
    return in(request.classFolder().resolve("META-INF").resolve("biscotti"));
  }

  /**
   * Writes the pages and the inventory of a policy. Files that are up to date are left alone.
   *
   * @param policy the policy with its lock
   * @return each file, and whether it was written
   * @throws IOException if one cannot be read or written
   */
  public List<WrittenPage> write(LockedPolicy policy) throws IOException {
    List<WrittenPage> written = new ArrayList<>();
    for (GeneratedDocument document : PolicyDocuments.of(policy)) {
      Path file = file(policy, document);
      boolean same = content(file).filter(before -> isSame(before, document)).isPresent();
      if (!same) {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, document.content().getBytes(StandardCharsets.UTF_8));
      }
      written.add(new WrittenPage(file, !same));
    }
    return written;
  }

  /**
   * Updates what was built after a lock among the sources has changed: the copy of the lock and the
   * pages, if they exist. Leaves pages and inventory alone if a compiler has meanwhile written them
   * from other declarations.
   *
   * @param request the module
   * @param policy the policy
   * @param lock its new lock
   * @throws IOException if a file cannot be read or written
   */
  public static void follow(SyncRequest request, PolicyDeclaration policy, PolicyLock lock)
      throws IOException {
    LockFile copy = LockFile.in(request.classFolder(), policy.id());
    if (Files.exists(copy.path())) {
      copy.write(lock);
    }
    BuiltPages pages = of(request);
    LockedPolicy locked = new LockedPolicy(policy, new FoundLock.Read(lock));
    if (pages.differing(locked).isPresent() && isStillBuilt(request, policy)) {
      pages.write(locked);
    }
  }

  private static boolean isStillBuilt(SyncRequest request, PolicyDeclaration policy) {
    try {
      return CompiledPolicies.read(request.classFolder()).contains(policy);
    } catch (IOException beingWritten) {
      return false;
    }
  }

  /** The problem of a policy's existing pages, if any. */
  Optional<SyncProblem> problem(LockedPolicy policy, SyncRequest request) throws IOException {
    Optional<GeneratedDocument> differing = differing(policy);
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    Path file = file(policy, differing.get());
    String name = request.name(file);
    return Optional.of(
        SyncProblem.of(
                SyncRule.PAGE_OUT_OF_DATE,
                name,
                0,
                "The built page of "
                    + policy.id()
                    + " does not match the declarations and the lock.")
            .withDiff(
                UnifiedDiff.of(
                    name,
                    new String(content(file).orElseThrow(), StandardCharsets.UTF_8)
                        .lines()
                        .toList(),
                    name + " (as declared and accepted)",
                    differing.get().content().lines().toList()))
            .fixedBy(request.commands().render()));
  }

  private Optional<GeneratedDocument> differing(LockedPolicy policy) throws IOException {
    Path pages = folder.resolve(policy.id());
    for (GeneratedDocument document :
        PolicyDocuments.of(policy, name -> Files.exists(pages.resolve(name)))) {
      Optional<byte[]> content = content(file(policy, document));
      if (content.isPresent() && !isSame(content.get(), document)) {
        return Optional.of(document);
      }
    }
    return Optional.empty();
  }

  private Path file(LockedPolicy policy, GeneratedDocument document) {
    return folder.resolve(policy.id()).resolve(document.fileName());
  }

  private static Optional<byte[]> content(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(RegularFile.read(file)) : Optional.empty();
  }

  private static boolean isSame(byte[] content, GeneratedDocument document) {
    return Arrays.equals(content, document.content().getBytes(StandardCharsets.UTF_8));
  }
}
