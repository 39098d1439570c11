package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.servlet.LineActs.CSRF;
import static dev.biscotti.runtime.servlet.LineActs.SIGNED_IN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.guard.GuardSettings;
import dev.biscotti.runtime.protection.KeyRing;
import dev.biscotti.runtime.servlet.CookieFinding.Action;
import dev.biscotti.runtime.servlet.LineActs.Case;
import dev.biscotti.runtime.servlet.LineActs.Way;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No browser gets an unlawful line, regardless of the call that sets it and the path of the
 * response.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SetCookieLinesContract {
  static final KeyRing KEYS =
      KeyRing.of("k1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
  static final DeployedPolicy WITH_CART = withCart();

  private final Site site = new Site();

  abstract Container start(Path base, Map<String, Container.Application> applications)
      throws Exception;

  private static DeployedPolicy withCart() {
    List<CookieDeclaration> cookies = new ArrayList<>(POLICY.rules().cookies());
    cookies.add(
        CookieDeclaration.essential("cart", Exemption.USER_INPUT, "Holds your cart.")
            .protection(Protection.SIGNED)
            .build());
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", POLICY.rules().effective())
            .consentRecord("shop-consent")
            .categories(POLICY.rules().categories())
            .cookies(cookies)
            .build());
  }

  @BeforeAll
  void start(@TempDir Path base) throws Exception {
    site.run(start(base, Map.of("/shop", shop())));
  }

  private Container.Application shop() {
    LineActs acts = new LineActs(WITH_CART);
    return new Container.Application(
        context -> {
          GuardSettings settings = SETTINGS.withKeyRing(KEYS);
          ServletGuards.install(context, settings);
          around(context, "front", acts, Way.FILTER_IN_FRONT);
          FilterRegistration ours =
              BiscottiFilter.of(WITH_CART).withListener(site.findings::add).register(context);
          assertThat(ours).isNotNull();
          around(context, "behind", acts, Way.FILTER_BEHIND);
        },
        Map.of("/", new Act.Stage(acts.all())));
  }

  private static void around(ServletContext context, String name, LineActs acts, Way way) {
    Filter filter =
        (request, response, chain) -> {
          HttpServletRequest http = (HttpServletRequest) request;
          var one = LineActs.inFilter(http, way);
          if (one.isPresent()) {
            LineActs.run(acts.set(one.get()), http, (HttpServletResponse) response);
          }
          chain.doFilter(request, response);
          var last = LineActs.inFilter(http, Way.FILTER_IN_FRONT_AFTERWARDS);
          if (last.isPresent() && way == Way.FILTER_IN_FRONT) {
            LineActs.run(acts.set(last.get()), http, (HttpServletResponse) response);
          }
        };
    FilterRegistration.Dynamic registration = context.addFilter(name, filter);
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  @AfterAll
  void stop() throws Exception {
    site.close();
  }

  @BeforeEach
  void forget() {
    site.findings.clear();
  }

  @ParameterizedTest
  @EnumSource
  void noUnlawfulLineIsSentByAnyCallOnAnyPath(Way way) throws Exception {
    for (Case one : Case.of(way)) {
      site.findings.clear();
      List<String> lines =
          site.request(way == Way.HEAD ? "HEAD" : "GET", "/shop" + one.path())
              .headers()
              .allValues("Set-Cookie");

      if (way == Way.FILTER_IN_FRONT_AFTERWARDS) {
        lines = withoutDeletions(lines);
      }
      if (way.losesHeaders()) {
        assertThat(read(lines)).as("%s", one).isSubsetOf(read(List.of(CSRF, SIGNED_IN)));
      } else {
        assertThat(read(lines)).as("%s", one).containsExactlyInAnyOrderElementsOf(read(one.sent()));
      }
      for (CookieFinding finding : site.findings) {
        assertThat(finding.action()).as("%s %s", one, finding).isNotEqualTo(Action.SENT);
        if (finding.action() == Action.DROPPED && way != Way.COMMITTED) {
          assertThat(lines).as("%s", one).noneMatch(line -> line.startsWith(finding.name() + "="));
        }
      }
    }
  }

  /**
   * Tomcat 10.1 cannot remove its last line once the page is written, so it becomes a deletion of
   * the same cookie.
   */
  private static List<String> withoutDeletions(List<String> lines) {
    return lines.stream().filter(line -> !line.contains("=; Max-Age=0")).toList();
  }

  /** Containers write the attributes of cookies set outside the filter in other orders. */
  private static List<SetCookieLine> read(List<String> lines) {
    return lines.stream().map(SetCookieLine::parse).toList();
  }
}
