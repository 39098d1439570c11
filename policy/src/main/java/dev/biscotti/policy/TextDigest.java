package dev.biscotti.policy;

import dev.biscotti.runtime.declaration.Prose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests a declared text, so that a translation can identify the text it translates. The amount of
 * white space does not matter.
 */
public final class TextDigest {
  private static final int OCTETS = 4;

  private TextDigest() {}

  /**
   * The digest of a text.
   *
   * @param text the text as declared
   * @return eight hexadecimal digits: the first four octets of the SHA-256 of the text in UTF-8, in
   *     Unicode's form NFC, with each run of white space as one space
   */
  public static String of(String text) {
    String normalised = Prose.normalised(text);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
