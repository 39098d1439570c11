package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of cookies and keys of web storage, which have different rules. */
class NamesTest {
  private static List<String> named(String members, String name) {
    return Findings.ofCookie(
        "@EssentialCookie(because = Exemption.USER_INPUT, purpose = \"Keeps your basket.\""
            + members
            + ")",
        name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a=b",
        "a;b",
        "a,b",
        "a/b",
        "\\\"a\\\"",
        "a\\tb",
        "a\\r\\nb",
        "caf\u00e9",
        "a@b",
        "{a}"
      })
  void whatIsNoTokenIsRefused(String name) {
    assertThat(named("", name)).containsExactly("BSC101 Cookies.X");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "!#%&'+-.^_`|~", "authjs.session-token", "0", "A-Z"})
  void everyTokenIsAName(String name) {
    assertThat(named("", name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "caf\u00e9", "__host-a", "$a", "cart:items/1"})
  void keysOfWebStorageAreFreeText(String name) {
    assertThat(named(", storage = Storage.LOCAL_STORAGE", name)).isEmpty();
  }

  @Test
  void aKeyIsNotEmptyEither() {
    assertThat(named(", storage = Storage.INDEXED_DB", "")).containsExactly("BSC101 Cookies.X");
  }

  @Test
  void webStorageHasNoAttributes() {
    assertThat(
            named(
                ", storage = Storage.LOCAL_STORAGE, path = \"x\", domain = \"x\", secure = false,"
                    + " httpOnly = true, sameSite = SameSite.NONE, partitioned = true",
                "a"))
        .containsExactly(
            "BSC208 Cookies.X, domain",
            "BSC208 Cookies.X, httpOnly",
            "BSC208 Cookies.X, partitioned",
            "BSC208 Cookies.X, path",
            "BSC208 Cookies.X, sameSite",
            "BSC208 Cookies.X, secure");
  }

  @Test
  void prefixRulesHoldForWhatOthersSet() {
    assertThat(named(", setBy = SetBy.FRAMEWORK, secure = false", "__Secure-framework"))
        .containsExactly("BSC104 Cookies.X, secure");
    assertThat(named(", setBy = SetBy.SCRIPT", "__Http-script"))
        .containsExactly("BSC105 Cookies.X, setBy");
    assertThat(named(", setBy = SetBy.SCRIPT", "__Secure-script")).isEmpty();
  }

  @Test
  void thePrefixOfAPatternIsLookedAt() {
    String pattern = ", pattern = true, placeholder = \"the shop\"";
    assertThat(named(pattern + ", path = \"/shop\"", "__Host-basket-*"))
        .containsExactly("BSC103 Cookies.X, path");
    assertThat(named(pattern, "*-basket")).isEmpty();
    assertThat(named(pattern, "*")).containsExactly("BSC107 Cookies.X");
    assertThat(named(pattern, "a*b*")).containsExactly("BSC107 Cookies.X");
  }

  @Test
  void theLastOctetIsLeftToTheValue() {
    assertThat(named("", "n".repeat(4095))).isEmpty();
    assertThat(named("", "n".repeat(4096))).containsExactly("BSC207 Cookies.X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "final String X = \"a\";",
        "static String X = \"a\";",
        "static final String X = String.valueOf(1);",
        "static final int X = 1;",
        "static final String X;\nstatic { X = \"a\"; }"
      })
  void onlyAConstantIsAName(String field) {
    assertThat(
            Findings.ofMembers(
                "@EssentialCookie(because = Exemption.USER_INPUT, purpose = \"Keeps a basket.\")\n"
                    + field))
        .filteredOn(finding -> finding.startsWith("BSC"))
        .containsExactly("BSC106 Cookies.X");
  }

  @Test
  void aConstantOfAnInterfaceIsAName() {
    assertThat(
            Findings.ofMembers(
                """
                interface Names {
                  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Keeps a basket.")
                  String X = "a" + 1;
                }
                """))
        .isEmpty();
  }
}
