package dev.biscotti.spring.thymeleaf;

import dev.biscotti.spring.CookieSites;
import java.util.Set;
import java.util.function.Supplier;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;

/**
 * The tags and attributes for templates: {@code <biscotti:head/>} at the end of {@code <head>},
 * {@code <biscotti:banner/>} at the start of {@code <body>}, {@code <biscotti:reopen/>} in the
 * footer, {@code biscotti:granted="analytics"} on elements that are shown only with consent, and
 * {@code ${#cookies.granted('analytics')}} in expressions. The template of a page that a shared
 * cache keeps uses {@code <biscotti:shared-head/>}, {@code <biscotti:shared-banner/>} and {@code
 * <biscotti:shared-reopen/>} instead, and none of the others.
 */
public final class CookieDialect extends AbstractProcessorDialect
    implements IExpressionObjectDialect {
  private static final String NAME = "Biscotti";
  private static final String PREFIX = "biscotti";
  private static final String OBJECT = "cookies";
  private static final int PRECEDENCE = 1000;

  private final CookieSites sites;

  /**
   * Creates a dialect.
   *
   * @param sites the sites whose pages the templates render
   */
  public CookieDialect(CookieSites sites) {
    super(NAME, PREFIX, PRECEDENCE);
    this.sites = sites;
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(
        tag(prefix, "head", () -> sites.page().head()),
        tag(prefix, "banner", () -> sites.page().banner()),
        tag(prefix, "reopen", () -> sites.page().reopenLink()),
        tag(prefix, "shared-head", () -> sites.sharedPage().head()),
        tag(prefix, "shared-banner", () -> sites.sharedPage().banner()),
        tag(prefix, "shared-reopen", () -> sites.sharedPage().reopenLink()),
        new GrantedAttribute(prefix, PRECEDENCE, sites));
  }

  private static IProcessor tag(String prefix, String name, Supplier<String> html) {
    return new FragmentTag(prefix, name, PRECEDENCE, html);
  }

  @Override
  public IExpressionObjectFactory getExpressionObjectFactory() {
    return new IExpressionObjectFactory() {
      @Override
      public Set<String> getAllExpressionObjectNames() {
        return Set.of(OBJECT);
      }

      @Override
      public Object buildObject(IExpressionContext context, String name) {
        return sites.page();
      }

      @Override
      public boolean isCacheable(String name) {
        return true;
      }
    };
  }
}
