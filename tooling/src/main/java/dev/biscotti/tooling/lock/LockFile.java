package dev.biscotti.tooling.lock;

import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.runtime.lock.LockFormatException;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.file.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A lock's file among the sources.
 *
 * @param path its path
 */
public record LockFile(Path path) {

  /**
   * The file of a policy's lock in a directory of resources.
   *
   * @param resources the directory, such as {@code src/main/resources}
   * @param policyId the policy's id
   * @return {@code META-INF/biscotti/<id>.lock} in it
   */
  public static LockFile in(Path resources, String policyId) {
    return new LockFile(resources.resolve(LockResource.name(policyId)));
  }

  /**
   * Reads the lock.
   *
   * @return the lock; empty if there is no such file
   * @throws LockFileException if it is malformed; the message states file, line, problem and fix
   * @throws IOException if it cannot be read
   */
  public Optional<PolicyLock> read() throws IOException, LockFileException {
    Optional<byte[]> content = content();
    return content.isEmpty() ? Optional.empty() : Optional.of(parsed(content.get()));
  }

  private Optional<byte[]> content() throws IOException {
    try {
      return Optional.of(RegularFile.read(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private PolicyLock parsed(byte[] content) throws LockFileException {
    try {
      return LockReader.read(text(content));
    } catch (CharacterCodingException e) {
      throw new LockFileException(path.toString(), 0, "it is not UTF-8", e);
    } catch (LockFormatException e) {
      throw new LockFileException(path.toString(), e.line(), String.valueOf(e.getMessage()), e);
    }
  }

  private static String text(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }

  /**
   * Writes the lock if its content differs. A file with {@code \r\n} line breaks keeps them.
   *
   * @param lock the lock
   * @return whether the file was written
   * @throws IOException if it cannot be written; it keeps its old content
   */
  public boolean write(PolicyLock lock) throws IOException {
    Optional<byte[]> present = content();
    if (says(present, lock)) {
      return false;
    }
    AtomicFile.write(path, content(lock, present));
    return true;
  }

  /**
   * Writes the lock unless somebody else, such as a concurrent {@code accept}, has written another
   * one since it was read. Overwriting that one would lose its history.
   *
   * @param before the lock that was read; empty if there was no file
   * @param lock the lock
   * @return whether the file was written; false if it already holds this lock
   * @throws LockFileException if the file has become malformed
   * @throws FileSystemException if the file now holds another lock, which it keeps
   * @throws IOException if it cannot be written; it keeps its old content
   */
  public boolean replace(Optional<PolicyLock> before, PolicyLock lock)
      throws IOException, LockFileException {
    Optional<byte[]> present = content();
    if (says(present, lock)) {
      return false;
    }
    if (!before.equals(present.isEmpty() ? Optional.empty() : Optional.of(parsed(present.get())))) {
      throw AtomicFile.changed(path);
    }
    AtomicFile.replace(path, present, content(lock, present));
    return true;
  }

  private static boolean says(Optional<byte[]> present, PolicyLock lock) {
    return present.map(LockFile::lenient).filter(LockWriter.text(lock)::equals).isPresent();
  }

  /** Decodes leniently and unifies line breaks, only to compare the content with a lock's text. */
  private static String lenient(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** The lock's text with the line breaks of the existing file. */
  private static byte[] content(PolicyLock lock, Optional<byte[]> present) {
    String text = LockWriter.text(lock);
    boolean isWindows =
        present
            .filter(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("\r\n"))
            .isPresent();
    return (isWindows ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8);
  }
}
