package dev.biscotti.sample.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The documents that the compiler wrote for one policy. The HTML page is served as it is, but for
 * what only the running site can add: the way back, the colours the visitor picked, and the form in
 * the place that the page keeps for it.
 */
public final class PolicyDocuments {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType MARKDOWN =
      new MediaType("text", "markdown", StandardCharsets.UTF_8);
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final String ROOT = "<html ";
  private static final String HEAD_END = "</head>";
  private static final String HEADER = "<header>\n";
  private static final String CHOICES = "<div id=\"cookie-choices\">";

  private final String html;
  private final String markdown;
  private final String inventory;
  private final String securityPolicy;

  private PolicyDocuments(String html, String markdown, String inventory) {
    this.html = html;
    this.markdown = markdown;
    this.inventory = inventory;
    this.securityPolicy = SecurityHeaders.contentSecurityPolicy(styleHash(html));
  }

  /**
   * Reads the documents of a policy.
   *
   * @param policyId the policy's id
   * @throws IllegalStateException if the compiler did not write them
   */
  public static PolicyDocuments of(String policyId) {
    String folder = "/META-INF/biscotti/" + policyId + "/";
    return new PolicyDocuments(
        read(folder + "policy.html"), read(folder + "policy.md"), read(folder + "inventory.json"));
  }

  /**
   * The policy page.
   *
   * @param siteName the site's name
   * @param siteRoot the address of its first page
   * @param theme the colours the visitor picked
   * @param choices the consent form; empty on a site with nothing to choose
   */
  public ResponseEntity<String> page(
      String siteName, String siteRoot, Optional<Theme> theme, String choices) {
    StringBuilder page = new StringBuilder(html);
    insertAfter(page, ROOT, theme.map(picked -> "data-theme=\"" + picked.id() + "\" ").orElse(""));
    insertBefore(page, HEAD_END, "<link rel=\"stylesheet\" href=\"/css/policy.css\">\n");
    insertAfter(
        page,
        HEADER,
        "<p class=\"site\"><a href=\"" + siteRoot + "\">← " + siteName + "</a></p>\n");
    if (!choices.isEmpty()) {
      insertAfter(page, CHOICES, "\n" + choices);
    }
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", securityPolicy)
        .body(page.toString());
  }

  /** The same in Markdown. */
  public ResponseEntity<String> markdown() {
    return ResponseEntity.ok().contentType(MARKDOWN).body(markdown);
  }

  /** The inventory, for machines. */
  public ResponseEntity<String> inventory() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(inventory);
  }

  private static void insertAfter(StringBuilder page, String marker, String text) {
    page.insert(position(page, marker) + marker.length(), text);
  }

  private static void insertBefore(StringBuilder page, String marker, String text) {
    page.insert(position(page, marker), text);
  }

  private static int position(StringBuilder page, String marker) {
    int position = page.indexOf(marker);
    if (position < 0) {
      throw new IllegalStateException("the generated policy page has no " + marker.strip());
    }
    return position;
  }

  /** The page brings its style sheet along; this lets browsers use that one and no other. */
  private static String styleHash(String html) {
    Matcher style = STYLE.matcher(html);
    if (!style.find()) {
      return "";
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String read(String resource) {
    try (InputStream stream = PolicyDocuments.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the compiler did not write " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
