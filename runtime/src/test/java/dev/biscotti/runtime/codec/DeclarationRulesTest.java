package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations that browsers would ignore, wholly or in part, are rejected. */
class DeclarationRulesTest {
  private static CookieDeclaration declared(String name, CookieAttributes attributes) {
    return CookieDeclaration.essential(name, Exemption.SECURITY, "Protects forms.")
        .attributes(attributes)
        .build();
  }

  private static CookieAttributes at(String path, String domain) {
    return new CookieAttributes(path, domain, SameSite.LAX, true, true, false);
  }

  private static void assertRefused(CookieDeclaration declaration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetCookieWriter.of(declaration))
        .withMessageStartingWith("cookie " + declaration.name().text() + ": ");
  }

  private static void assertAccepted(CookieDeclaration declaration) {
    assertThat(SetCookieWriter.of(declaration).delete(declaration.name().text())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // name, secure, httpOnly, path, domain, sameSite
    "__Host-a, false, false, /, '', LAX",
    "__Host-a, true, false, /, shop.example, LAX",
    "__Host-a, false, true, /, '', STRICT",
    "__Host-a, true, true, /, shop.example, LAX",
    "__Host-a, true, false, /cookies/list, '', LAX",
    "__hOST-a, false, false, /, '', LAX",
    "__Secure-a, false, false, /, '', LAX",
    "__Secure-a, false, true, /, '', STRICT",
    "__SeCuRe-a, false, false, /, '', LAX",
    "__Secure-a, false, false, /, other.example, NONE",
    "__SeCuRe-a, false, true, /, '', LAX",
    "__Http-a, false, false, /, '', LAX",
    "__Http-a, true, false, /, '', LAX",
    "__Http-a, false, true, /, '', LAX",
    "__Host-Http-a, true, false, /, '', LAX",
    "__Host-Http-a, true, true, /cookies/, '', LAX",
    "__Host-Http-a, false, false, /, '', LAX",
    "__Host-Http-a, true, true, /, shop.example, LAX",
    "__HOST-HTTP-a, true, false, /, '', LAX",
    "a, false, true, /, '', NONE",
  })
  void declarationThatABrowserIgnoresIsRefused(
      String name,
      boolean secure,
      boolean httpOnly,
      String path,
      String domain,
      SameSite sameSite) {
    assertRefused(
        declared(name, new CookieAttributes(path, domain, sameSite, secure, httpOnly, false)));
  }

  @ParameterizedTest
  @CsvSource({
    "__Host-a, true, false, /, '', LAX, false",
    "__Host-a, true, true, /, '', NONE, true",
    "__Secure-a, true, false, /, '', LAX, false",
    "__SeCuRe-a, true, true, /, '', LAX, false",
    "__Secure-a, true, false, /, other.example, NONE, false",
    "__Http-a, true, true, /, '', LAX, false",
    "__Http-a, true, true, /cookies/, '', LAX, false",
    "__Host-Http-a, true, true, /, '', LAX, false",
    "a, true, false, /, '', NONE, false",
    "a, false, false, /, '', LAX, false",
    "__Hosta, false, false, /x, '', LAX, false",
    "_Host-a, false, false, /x, '', LAX, false",
  })
  void declarationThatABrowserKeepsIsAccepted(
      String name,
      boolean secure,
      boolean httpOnly,
      String path,
      String domain,
      SameSite sameSite,
      boolean partitioned) {
    assertAccepted(
        declared(
            name, new CookieAttributes(path, domain, sameSite, secure, httpOnly, partitioned)));
  }

  @Test
  void partitionedNeedsSecure() {
    assertRefused(declared("a", new CookieAttributes("/", "", SameSite.LAX, false, true, true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "a;b", "a=b", "a,b", "\"a\"", "a\r\nb", "é", "a\0", "a/b", "a\\b"})
  void nameIsAToken(String name) {
    assertRefused(declared(name, CookieAttributes.DEFAULT));
  }

  @Test
  void nameOfAllTokenCharactersIsAccepted() {
    assertAccepted(declared("!#$%&'+-.^_`|~09azAZ*", CookieAttributes.DEFAULT));
  }

  @Test
  void nameLeavesRoomForAValue() {
    assertAccepted(declared("n".repeat(4095), CookieAttributes.DEFAULT));
    assertRefused(declared("n".repeat(4096), CookieAttributes.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".shop.example",
        "shop..example",
        "-shop.example",
        "shop-.example",
        "shop.example.",
        "127.0.0.1",
        "1.2.3.0x4",
        "[::1]",
        "sh op.example",
        "shop.example; Secure",
        "shop\r\n.example",
        "büro.example",
        "shop_x.example"
      })
  void domainIsAHostName(String domain) {
    assertRefused(declared("a", at("/", domain)));
  }

  @Test
  void domainLabelsAreLimited() {
    assertAccepted(declared("a", at("/", "x".repeat(63) + ".example")));
    assertRefused(declared("a", at("/", "x".repeat(64) + ".example")));
    assertRefused(declared("a", at("/", "a.".repeat(126) + "ex")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "app", "/a;Domain=evil.example", "/a\r\n", "/a ", "/é", "/a\t", "/\u007f"})
  void pathIsAbsoluteAndNothingElse(String path) {
    assertRefused(declared("a", at(path, "")));
  }

  @Test
  void attributesHaveAtMost1024Octets() {
    assertAccepted(declared("a", at("/" + "p".repeat(1023), "")));
    assertRefused(declared("a", at("/" + "p".repeat(1024), "")));
  }

  private static CookieDeclarationBuilder lasting(String period) {
    return CookieDeclaration.essential("a", Exemption.SECURITY, "Protects forms.")
        .lifetime(new Lifetime.Lasting(LifetimePeriod.parse(period).orElseThrow(), false, ""));
  }

  @Test
  void lifetimeIsAtMost400Days() {
    assertAccepted(lasting("P400D").build());
    assertAccepted(lasting("P13M").build());
    assertRefused(lasting("P401D").build());
    assertRefused(lasting("P0D").build());
  }

  @Test
  void lifetimesOfOthersAreNotLimited() {
    assertAccepted(lasting("P2Y").setBy(SetBy.PROVIDER).build());
  }

  @Test
  void patternIsCheckedInItsLiteralParts() {
    CookieDeclarationBuilder bad =
        CookieDeclaration.essential(
            DeclaredName.pattern("a b*", ""), Exemption.SECURITY, "Protects forms.");
    assertRefused(bad.build());
    CookieDeclarationBuilder prefixed =
        CookieDeclaration.essential(
                DeclaredName.pattern("__Host-a*", ""), Exemption.SECURITY, "Protects forms.")
            .attributes(at("/app", ""));
    assertRefused(prefixed.build());
  }
}
