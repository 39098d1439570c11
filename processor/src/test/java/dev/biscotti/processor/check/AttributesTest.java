package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of Domain and Path (RFC 6265bis, sections 4.1.1 and 4.1.2.3). */
class AttributesTest {
  /** {@link SiteDomainTest} covers whether a domain belongs to the site. */
  private static List<String> with(String member) {
    return Findings.ofCookie(
            "@EssentialCookie(because = Exemption.USER_INPUT, purpose = \"Keeps your basket.\", "
                + member
                + ")",
            "basket")
        .stream()
        .filter(finding -> !finding.startsWith("BSC214"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".app.example",
        "app.example.",
        "app..example",
        "-app.example",
        "app-.example",
        "app_x.example",
        "app.example:8080",
        "127.0.0.1",
        "1.2.3.0x4",
        "[::1]",
        "::1",
        "app.example; HttpOnly",
        "app example",
        "sm\u00f6rg\u00e5s.example",
        "*.app.example",
        "https://app.example"
      })
  void whatIsNoHostNameIsNoDomain(String domain) {
    assertThat(with("domain = \"" + domain + "\"")).containsExactly("BSC203 Cookies.X, domain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.example",
        "App.Example",
        "a.b.c.app.example",
        "1app.example",
        "xn--smrgs-pra0j.example",
        "localhost"
      })
  void aHostNameIsADomain(String domain) {
    assertThat(with("domain = \"" + domain + "\"")).isEmpty();
  }

  @Test
  void labelsAndNamesHaveLimits() {
    String label = "a".repeat(63);
    assertThat(with("domain = \"" + label + ".example\"")).isEmpty();
    assertThat(with("domain = \"a" + label + ".example\""))
        .containsExactly("BSC203 Cookies.X, domain");
    String name = String.join(".", label, label, label, "b".repeat(61));
    assertThat(with("domain = \"" + name + "\"")).isEmpty();
    assertThat(with("domain = \"" + name + "b\"")).containsExactly("BSC203 Cookies.X, domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "co.uk", "github.io", "CO.UK"})
  void aPublicSuffixIsDoubtful(String domain) {
    assertThat(with("domain = \"" + domain + "\"")).containsExactly("BSC204 Cookies.X, domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "shop", "/a;b", "/a\\tb", "/caf\u00e9", "/a ", " /a"})
  void onlyAnAbsolutePathIsAPath(String path) {
    assertThat(with("path = \"" + path + "\"")).containsExactly("BSC205 Cookies.X, path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/shop", "/shop/", "/a b", "/a,b=c\\\"d\\\"", "/%C3%A9"})
  void everyOtherIs(String path) {
    assertThat(with("path = \"" + path + "\"")).isEmpty();
  }

  @Test
  void anAttributeHas1024OctetsAtTheMost() {
    assertThat(with("path = \"/" + "p".repeat(1023) + "\"")).isEmpty();
    assertThat(with("path = \"/" + "p".repeat(1024) + "\""))
        .containsExactly("BSC206 Cookies.X, path");
    assertThat(with("domain = \"" + "d".repeat(1025) + "\""))
        .containsExactly("BSC206 Cookies.X, domain");
  }
}
