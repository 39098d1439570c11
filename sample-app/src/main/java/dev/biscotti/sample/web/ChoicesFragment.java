package dev.biscotti.sample.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders the form for the place that the generated policy page keeps for it. */
@Component
public class ChoicesFragment {
  private final ITemplateEngine templates;

  ChoicesFragment(ITemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * The form as HTML.
   *
   * @param form the form
   * @param saved whether the visitor has just answered
   * @return the HTML; empty if the policy has nothing to choose
   */
  public String render(ConsentForm form, boolean saved) {
    if (form.categories().isEmpty()) {
      return "";
    }
    Context context = new Context(Locale.ENGLISH);
    context.setVariable("form", form);
    context.setVariable("saved", saved);
    return templates.process("consent", Set.of("choices"), context);
  }
}
