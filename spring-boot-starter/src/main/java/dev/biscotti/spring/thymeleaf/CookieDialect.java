package dev.biscotti.spring.thymeleaf;

import dev.biscotti.spring.CookiePage;
import dev.biscotti.spring.CookieSites;
import java.util.Set;
import java.util.function.Function;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;

/**
 * In a template: {@code <biscotti:head/>} at the end of {@code <head>}, {@code <biscotti:banner/>}
 * first in {@code <body>}, {@code <biscotti:reopen/>} in the footer, {@code
 * biscotti:granted="analytics"} on what is shown with consent only, and {@code
 * ${#cookies.granted('analytics')}} in expressions.
 */
public final class CookieDialect extends AbstractProcessorDialect
    implements IExpressionObjectDialect {
  private static final String NAME = "Biscotti";
  private static final String PREFIX = "biscotti";
  private static final String OBJECT = "cookies";
  private static final int PRECEDENCE = 1000;

  private final CookieSites sites;

  /**
   * A dialect.
   *
   * @param sites the sites whose pages the templates make
   */
  public CookieDialect(CookieSites sites) {
    super(NAME, PREFIX, PRECEDENCE);
    this.sites = sites;
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(
        tag(prefix, "head", CookiePage::head),
        tag(prefix, "banner", CookiePage::banner),
        tag(prefix, "reopen", CookiePage::reopenLink),
        new GrantedAttribute(prefix, PRECEDENCE, sites));
  }

  private IProcessor tag(String prefix, String name, Function<CookiePage, String> html) {
    return new FragmentTag(prefix, name, PRECEDENCE, () -> html.apply(sites.page()));
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
