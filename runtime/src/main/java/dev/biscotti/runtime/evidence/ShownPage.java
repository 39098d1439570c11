package dev.biscotti.runtime.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The policy page at the time when a visitor answered. Banner and form are generated from the same
 * declarations as this page, so it records what they showed. It is stored once for all answers that
 * refer to it.
 *
 * @param html the page, exactly as the compiler wrote it
 * @param digest the SHA-256 of its UTF-8 octets in lower-case hexadecimal, as {@code sha256sum
 *     policy.html} prints it
 */
public record ShownPage(String html, String digest) {

  /**
   * Digests a page.
   *
   * @param html the page
   * @return the page with its digest
   */
  public static ShownPage of(String html) {
    try {
      byte[] octets = html.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
      return new ShownPage(html, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
