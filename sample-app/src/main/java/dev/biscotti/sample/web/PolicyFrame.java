package dev.biscotti.sample.web;

import dev.biscotti.runtime.choices.PageFrame;
import java.util.Optional;

/** What the sites add to the generated policy page: the way back and colours. */
public final class PolicyFrame {
  private PolicyFrame() {}

  /**
   * The frame of a site.
   *
   * @param name the site's name
   * @param root the address of its home page
   * @param theme the colours the visitor picked
   */
  public static PageFrame of(String name, String root, Optional<Theme> theme) {
    return new PageFrame(
        theme.map(picked -> "data-theme=\"" + picked.id() + "\"").orElse(""),
        "<link rel=\"stylesheet\" href=\"/css/policy.css\">\n",
        "<p class=\"site\"><a href=\"" + root + "\">← " + name + "</a></p>");
  }
}
