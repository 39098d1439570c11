package dev.biscotti.runtime.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The policy as it stood when a visitor answered: everything that the banner says in short and the
 * form in full is made of the same declarations. Kept once, however many answers refer to it.
 *
 * @param html the page as the compiler wrote it
 * @param digest the SHA-256 of its UTF-8 octets, in lower case hexadecimal: what {@code sha256sum
 *     policy.html} prints
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
