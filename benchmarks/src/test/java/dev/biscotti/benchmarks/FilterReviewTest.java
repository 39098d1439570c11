package dev.biscotti.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The responses measured with the filter are responses that the filter has reviewed. */
class FilterReviewTest {
  @Test
  void bothApplicationsSendTheSameCookiesAndOnlyTheFilterDropsAnUndeclaredOne() throws Exception {
    try (FilterSite site = FilterSite.start()) {
      int declared = FilterSite.DECLARED;
      List<String> without = lines(site, FilterSite.PLAIN, FilterSite.SET, declared + 1);
      List<String> with = lines(site, FilterSite.FILTERED, FilterSite.SET, declared + 1);

      assertThat(without).hasSize(declared + 1).anyMatch(name -> name.equals("cookie-" + declared));
      assertThat(with).isEqualTo(without.subList(0, declared));
      assertThat(lines(site, FilterSite.PLAIN, FilterSite.DELETE, declared))
          .isEqualTo(lines(site, FilterSite.FILTERED, FilterSite.DELETE, declared))
          .isEqualTo(with);
    }
  }

  /** The names of the cookies that a response sets or deletes. */
  private static List<String> lines(FilterSite site, String application, String what, int cookies)
      throws Exception {
    return FilterSite.lines(site.get(application, what, cookies)).stream()
        .map(line -> line.substring("Set-Cookie: ".length(), line.indexOf('=')))
        .toList();
  }
}
