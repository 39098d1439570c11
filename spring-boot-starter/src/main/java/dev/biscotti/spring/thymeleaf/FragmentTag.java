package dev.biscotti.spring.thymeleaf;

import java.util.function.Supplier;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** A tag that is replaced with HTML. */
final class FragmentTag extends AbstractElementTagProcessor {
  private final Supplier<String> html;

  FragmentTag(String prefix, String name, int precedence, Supplier<String> html) {
    super(TemplateMode.HTML, prefix, name, true, null, false, precedence);
    this.html = html;
  }

  @Override
  protected void doProcess(
      ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler handler) {
    handler.replaceWith(html.get(), false);
  }
}
