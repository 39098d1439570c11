package dev.biscotti.tooling.region;

import dev.biscotti.policy.page.PolicyParts;
import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.util.ArrayList;
import java.util.List;

/** A first page with regions, for an author to extend. */
public final class StarterPage {
  private final DocumentFormat format;
  private final String policyAttribute;
  private final StringBuilder text = new StringBuilder();

  private StarterPage(DocumentFormat format, String policyAttribute) {
    this.format = format;
    this.policyAttribute = policyAttribute;
  }

  /**
   * Creates a page with empty regions for a policy, in its first language.
   *
   * @param policy the policy
   * @param format the page's format
   * @param several whether the module has other policies, so that each region must name its policy
   * @return the page's text
   */
  public static String of(LockedPolicy policy, DocumentFormat format, boolean several) {
    StarterPage page = new StarterPage(format, several ? " policy=" + policy.id() : "");
    Messages messages = Messages.of(policy.declaration().languages().get(0));
    PolicyParts parts = PolicyParts.of(policy, messages);
    page.write(messages.language(), messages.text("title"), regions(parts));
    return page.text.toString();
  }

  private static List<String> regions(PolicyParts parts) {
    List<String> regions = new ArrayList<>();
    regions.add("meta");
    parts.categories().forEach(category -> regions.add("category category=" + value(category)));
    parts
        .environments()
        .forEach(environment -> regions.add("table environment=" + value(environment)));
    regions.addAll(List.of("providers", "coming-changes", "changes"));
    return regions;
  }

  private static String value(String value) {
    return value.contains(" ") ? "\"" + value + "\"" : value;
  }

  private void write(String language, String title, List<String> regions) {
    switch (format) {
      case MARKDOWN, MDX -> text.append("# ").append(title).append('\n');
      case ASCIIDOC -> text.append("= ").append(title).append('\n');
      case HTML -> {
        text.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n");
        text.append("<meta charset=\"utf-8\">\n");
        text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.append("<title>").append(title).append("</title>\n</head>\n<body>\n");
        text.append("<h1>").append(title).append("</h1>\n");
      }
    }
    text.append('\n');
    text.append(
        format.comment(
            "biscotti update writes the text between two markers; everything else is yours."));
    text.append('\n');
    for (String region : regions) {
      String kind = region.split(" ", 2)[0];
      text.append('\n');
      text.append(format.comment("biscotti:begin " + region + policyAttribute)).append('\n');
      text.append(format.comment("biscotti:end " + kind)).append('\n');
    }
    text.append(format == DocumentFormat.HTML ? "</body>\n</html>\n" : "");
  }
}
