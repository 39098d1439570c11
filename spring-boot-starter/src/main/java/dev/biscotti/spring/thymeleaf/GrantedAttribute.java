package dev.biscotti.spring.thymeleaf;

import dev.biscotti.spring.CookieSites;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** Removes an element unless its category is granted. */
final class GrantedAttribute extends AbstractAttributeTagProcessor {
  private final CookieSites sites;

  GrantedAttribute(String prefix, int precedence, CookieSites sites) {
    super(TemplateMode.HTML, prefix, null, false, "granted", true, precedence, true);
    this.sites = sites;
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName name,
      String category,
      IElementTagStructureHandler handler) {
    if (!sites.page().granted(category.strip())) {
      handler.removeElement();
    }
  }
}
