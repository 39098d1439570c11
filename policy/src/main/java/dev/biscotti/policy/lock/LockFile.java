package dev.biscotti.policy.lock;

import dev.biscotti.policy.file.AtomicFile;
import dev.biscotti.runtime.declaration.PolicyLock;
import dev.biscotti.runtime.lock.LockFormatException;
import dev.biscotti.runtime.lock.LockReader;
import dev.biscotti.runtime.lock.LockResource;
import dev.biscotti.runtime.lock.LockWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of a lock among the sources.
 *
 * @param path its path
 */
public record LockFile(Path path) {

  /**
   * The lock of a policy in a directory of resources.
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
   * @throws LockFileException if it is malformed; the message names file, line and remedy
   * @throws IOException if it cannot be read
   */
  public Optional<PolicyLock> read() throws IOException, LockFileException {
    byte[] content;
    try {
      content = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      return Optional.of(LockReader.read(text(content)));
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
   * Writes the lock, if its content differs. A file with {@code \r\n} keeps them.
   *
   * @param lock the lock
   * @return whether the file was written
   * @throws IOException if it cannot be written; it has its old content then
   */
  public boolean write(PolicyLock lock) throws IOException {
    String text = LockWriter.text(lock);
    if (Files.exists(path)) {
      String before = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      if (before.replace("\r\n", "\n").equals(text)) {
        return false;
      }
      text = before.contains("\r\n") ? text.replace("\n", "\r\n") : text;
    }
    AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
