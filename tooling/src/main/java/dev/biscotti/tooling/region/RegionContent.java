package dev.biscotti.tooling.region;

import dev.biscotti.policy.page.PageDocument;
import dev.biscotti.policy.page.PolicyParts;
import dev.biscotti.policy.render.AsciiDocText;
import dev.biscotti.policy.render.HtmlPage;
import dev.biscotti.policy.render.MarkdownText;
import dev.biscotti.policy.wording.Messages;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.search.finding.NearestName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Creates the text of regions from the policies of a module. */
public final class RegionContent {
  private final Map<String, LockedPolicy> policies = new LinkedHashMap<>();
  private final Map<String, PolicyParts> parts = new HashMap<>();

  /**
   * The documents of regions by their specification, since pages in several formats often show the
   * same.
   */
  private final Map<RegionSpec, PageDocument> built = new HashMap<>();

  /**
   * Creates the content of regions.
   *
   * @param policies the policies of the module, with their locks
   */
  public RegionContent(List<LockedPolicy> policies) {
    policies.forEach(policy -> this.policies.put(policy.id(), policy));
  }

  /** Thrown for a region that refers to something undeclared. */
  static final class UnknownException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownException(String message) {
      super(message);
    }
  }

  /** The policy that a region is about. */
  LockedPolicy policy(RegionSpec spec) throws UnknownException {
    String id = spec.attribute("policy");
    if (!id.isEmpty()) {
      require("policy", id, policies.keySet());
    } else if (policies.size() != 1) {
      throw new UnknownException(
          policies.isEmpty()
              ? "there is no policy to write this region from"
              : "there are several policies: choose one, as in policy="
                  + policies.keySet().iterator().next());
    }
    return id.isEmpty()
        ? policies.values().iterator().next()
        : Optional.ofNullable(policies.get(id)).orElseThrow();
  }

  /** The text of a region, without empty lines around it. */
  String text(RegionSpec spec, DocumentFormat format) throws UnknownException {
    PageDocument part = built(spec);
    return switch (format) {
      case MARKDOWN -> MarkdownText.of(part);
      case MDX -> MarkdownText.mdx(part);
      case HTML -> HtmlPage.fragment(part);
      case ASCIIDOC -> AsciiDocText.of(part);
    };
  }

  private PageDocument built(RegionSpec spec) throws UnknownException {
    PageDocument page = built.get(spec);
    if (page == null) {
      page = part(spec);
      built.put(spec, page);
    }
    return page;
  }

  private PageDocument part(RegionSpec spec) throws UnknownException {
    PolicyParts page = page(policy(spec), spec.attribute("lang"));
    String category = spec.attribute("category");
    String environment = spec.attribute("environment");
    if (!category.isEmpty()) {
      require("category", category, page.categories());
    }
    if (!environment.isEmpty()) {
      require("environment", environment, page.environments());
    }
    return switch (spec.kind()) {
      case TABLE ->
          category.isEmpty()
              ? environment.isEmpty() ? page.table() : page.environment(environment)
              : page.table(category);
      case CATEGORY -> page.category(category, spec.level());
      case PROVIDERS -> page.providers(spec.level());
      case CHANGES -> page.changes(spec.level());
      case COMING_CHANGES -> page.comingChanges(spec.level());
      case META -> page.meta();
    };
  }

  private PolicyParts page(LockedPolicy policy, String lang) throws UnknownException {
    if (!lang.isEmpty()) {
      require("language", lang, policy.declaration().languages());
    }
    String language = lang.isEmpty() ? policy.declaration().languages().get(0) : lang;
    return parts.computeIfAbsent(
        policy.id() + " " + language, key -> PolicyParts.of(policy, Messages.of(language)));
  }

  private static void require(String what, String name, Collection<String> known)
      throws UnknownException {
    if (!known.contains(name)) {
      throw new UnknownException(
          "there is no "
              + what
              + " \""
              + name
              + "\""
              + NearestName.of(name, known, Function.identity())
                  .map(near -> ". Did you mean \"" + near + "\"?")
                  .orElse(
                      known.isEmpty() ? "." : ". Choose from " + String.join(", ", known) + "."));
    }
  }
}
