package dev.biscotti.tooling.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A region depends only on the declarations. */
@Isolated // changes the default locale and time zone
class RegionDeterminismTest {
  private static final String TABLE =
      "<!-- biscotti:begin table category=analytics -->\n<!-- biscotti:end table -->\n"
          + "<!-- biscotti:begin meta lang=sv -->\n<!-- biscotti:end meta -->\n";

  /** Glean's header contains the version of the tool, so every release changes every page. */
  @Test
  void noRegionHasAVersionDateOrPath() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String page = Page.updated(DocumentFormat.MARKDOWN, TABLE);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Page.updated(DocumentFormat.MARKDOWN, TABLE)).isEqualTo(page);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
