package dev.biscotti.runtime.choices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the banner needs besides its HTML: the same for everybody, and cacheable. */
public enum ChoiceResource {
  /** The script that answers without a reload and starts scripts with consent. */
  SCRIPT("choices.js", "text/javascript; charset=utf-8"),

  /** The style sheet. */
  STYLE("choices.css", "text/css; charset=utf-8");

  private final String type;
  private final String text;

  ChoiceResource(String file, String type) {
    this.type = type;
    text = read(file);
  }

  private static String read(String file) {
    try (InputStream stream =
        Objects.requireNonNull(ChoiceResource.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Answers a request for it.
   *
   * @param request the request
   * @return the answer
   */
  public ChoiceResponse handle(ChoiceRequest request) {
    return request.isRead()
        ? ChoiceResponse.of(200)
            .with(ChoiceResponse.CONTENT_TYPE, type)
            .with("Cache-Control", "public, max-age=3600")
            .with("X-Content-Type-Options", "nosniff")
            .withBody(text)
        : ChoiceResponse.methodNotAllowed("GET, HEAD");
  }
}
