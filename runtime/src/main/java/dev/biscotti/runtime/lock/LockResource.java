package dev.biscotti.runtime.lock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Finds the lock of a policy on the class path. */
public final class LockResource {
  /** The maximum length of a lock in bytes, enough for some 100,000 cookies. */
  static final int MAX_LENGTH = 64 << 20;

  private LockResource() {}

  /**
   * Where a policy's lock is on the class path.
   *
   * @param policyId the policy's id
   * @return the name of the resource
   */
  public static String name(String policyId) {
    return "META-INF/biscotti/" + policyId + ".lock";
  }

  /**
   * Reads the lock of a policy from the class path of a class. Never throws.
   *
   * @param beside the class whose loader has the lock: the generated guard
   * @param policyId the policy's id
   * @return the lock, or why there is none
   */
  public static FoundLock find(Class<?> beside, String policyId) {
    String name = name(policyId);
    try (InputStream stream = beside.getResourceAsStream("/" + name)) {
      return stream == null
          ? FoundLock.none()
          : parse(name, policyId, stream.readNBytes(MAX_LENGTH + 1));
    } catch (IOException | RuntimeException e) {
      return new FoundLock.Unreadable(name + " cannot be read: " + e);
    }
  }

  /**
   * Reads a lock. Never throws.
   *
   * @param name the name of the lock in messages
   * @param policyId the id of the policy that the lock must belong to
   * @param content the content of its file
   * @return the lock, or why it cannot be read
   */
  public static FoundLock parse(String name, String policyId, byte[] content) {
    if (content.length > MAX_LENGTH) {
      return new FoundLock.Unreadable(name + " is longer than " + MAX_LENGTH + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      var lock = LockReader.read(text);
      return lock.policy().equals(policyId)
          ? new FoundLock.Read(lock)
          : new FoundLock.Unreadable(name + " is the lock of the policy " + lock.policy());
    } catch (CharacterCodingException e) {
      return new FoundLock.Unreadable(name + " is not UTF-8");
    } catch (LockFormatException e) {
      return new FoundLock.Unreadable(name + ", " + e.getMessage());
    }
  }
}
