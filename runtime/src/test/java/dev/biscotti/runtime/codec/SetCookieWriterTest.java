package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieWriterTest {
  private static CookieDeclarationBuilder cookie(String name) {
    return CookieDeclaration.essential(name, Exemption.AUTHENTICATION, "Keeps you signed in.");
  }

  private static Lifetime lasting(String period) {
    return new Lifetime.Lasting(LifetimePeriod.parse(period).orElseThrow(), false, "");
  }

  private final SetCookieWriter plain = SetCookieWriter.of(cookie("sid").build());
  private final SetCookieWriter lasting =
      SetCookieWriter.of(cookie("sid").lifetime(lasting("P30D")).build());

  @Test
  void defaultsAreWrittenOut() {
    assertThat(plain.set("sid", "1")).isEqualTo("sid=1; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void lifetimeIsMaxAgeAlone() {
    assertThat(lasting.set("sid", "1"))
        .isEqualTo("sid=1; Max-Age=2592000; Path=/; SameSite=Lax; Secure; HttpOnly");
    assertThat(lasting.set("sid", "1", 60))
        .isEqualTo("sid=1; Max-Age=60; Path=/; SameSite=Lax; Secure; HttpOnly");
  }

  @Test
  void everyAttributeIsWritten() {
    CookieDeclaration all =
        cookie("sid")
            .attributes(
                new CookieAttributes("/app", "shop.example", SameSite.NONE, true, false, true))
            .build();

    assertThat(SetCookieWriter.of(all).set("sid", ""))
        .isEqualTo("sid=; Path=/app; Domain=shop.example; SameSite=None; Secure; Partitioned");
  }

  @Test
  void plainAttributesAreLeftOut() {
    CookieDeclaration few =
        cookie("sid")
            .attributes(new CookieAttributes("/", "", SameSite.STRICT, false, false, false))
            .build();

    assertThat(SetCookieWriter.of(few).set("sid", "x")).isEqualTo("sid=x; Path=/; SameSite=Strict");
  }

  @Test
  void deletionHasTheAttributesThatIdentifyTheCookie() {
    CookieDeclaration all =
        cookie("__Secure-sid")
            .lifetime(lasting("P30D"))
            .attributes(
                new CookieAttributes("/app", "shop.example", SameSite.NONE, true, true, true))
            .build();

    assertThat(SetCookieWriter.of(all).delete("__Secure-sid"))
        .isEqualTo(
            "__Secure-sid=; Max-Age=0; Path=/app; Domain=shop.example; SameSite=None; Secure;"
                + " HttpOnly; Partitioned");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 4093", "1, 4092"})
  void nameAndValueMayHave4096OctetsTogether(int more, int length) {
    assertThat(plain.set("sid", "x".repeat(more + length))).startsWith("sid=x");
  }

  @Test
  void nameAndValueOfMoreThan4096OctetsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.set("sid", "x".repeat(4094)))
        .withMessageContaining("cookie sid")
        .withMessageContaining("4097 octets")
        .withMessageContaining("4096");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r", "\n", "\0", "\t", "\u007f", " ", "\"", ",", ";", "\\", "\u0080", "é", "\u010d",
        "\u010a", "\u013b", "\uD800", "\u0001", "\u001f"
      })
  void characterThatIsNoCookieOctetIsRefusedByPositionAndNotEchoed(String bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.set("sid", "secret" + bad + "x"))
        .withMessage(
            "cookie sid: the character at position 6 of the value is not allowed in a cookie (RFC"
                + " 6265bis, section 4.1.1); encode the value, for example with"
                + " StandardCodecs.ofString()");
  }

  @Property
  void lineNeverHasMoreThanTheDeclarationAndTheValue(@ForAll String value) {
    String suffix = "; Path=/; SameSite=Lax; Secure; HttpOnly";
    if (CookieGrammar.firstNonOctet(value) >= 0) {
      assertThatIllegalArgumentException().isThrownBy(() -> plain.set("sid", value));
    } else {
      assertThat(plain.set("sid", value)).isEqualTo("sid=" + value + suffix);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void lifetimeMustBePositive(long seconds) {
    assertThatIllegalArgumentException().isThrownBy(() -> lasting.set("sid", "1", seconds));
  }

  @Test
  void valueIsCheckedWithALifetimeToo() {
    assertThatIllegalArgumentException().isThrownBy(() -> lasting.set("sid", "a;b", 60));
    assertThatIllegalArgumentException().isThrownBy(() -> lasting.set("other", "1", 60));
  }

  @Test
  void namesOfAPatternLeaveRoomForAValue() {
    SetCookieWriter writer =
        SetCookieWriter.of(
            CookieDeclaration.essential(
                    DeclaredName.pattern("cart_*", "the shop"), Exemption.USER_INPUT, "Basket.")
                .build());

    assertThat(writer.accepts("cart_" + "x".repeat(4090))).isTrue();
    assertThat(writer.accepts("cart_" + "x".repeat(4091))).isFalse();
    assertThat(writer.accepts("cart_1", "x".repeat(4090))).isTrue();
    assertThat(writer.accepts("cart_1", "x".repeat(4091))).isFalse();
    assertThat(writer.accepts("cart_1", "")).isTrue();
    assertThat(writer.accepts("cart_1", ",")).isFalse();
    assertThat(writer.accepts("basket", "1")).isFalse();
  }

  @Test
  void anotherNameIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> plain.set("Sid", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> plain.delete("sid2"));
  }

  @Test
  void namesOfAPatternAreChecked() {
    SetCookieWriter writer =
        SetCookieWriter.of(
            CookieDeclaration.essential(
                    DeclaredName.pattern("cart_*", "the shop"), Exemption.USER_INPUT, "Basket.")
                .build());

    assertThat(writer.set("cart_1", "x")).startsWith("cart_1=x; ");
    for (String name :
        new String[] {"cart_", "basket_1", "cart_1;a", "cart_a b", "cart_é", "cart_\r\n"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> writer.set(name, "x"));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.delete(name));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.set("cart_" + "x".repeat(5000), ""));
  }

  @Test
  void nameThatBeginsWithThePatternsStarIsCheckedFromItsFirstCharacter() {
    SetCookieWriter writer =
        SetCookieWriter.of(
            CookieDeclaration.essential(
                    DeclaredName.pattern("*_cart", "the shop"), Exemption.USER_INPUT, "Basket.")
                .build());

    assertThat(writer.accepts("x_cart")).isTrue();
    assertThat(writer.accepts("\u00e9_cart")).isFalse();
    assertThat(writer.accepts(";_cart")).isFalse();
  }

  @Test
  void deletionForAnotherDomainIsForTheSameName() {
    SetCookieWriter host = SetCookieWriter.of(cookie("__Host-sid").build());
    String rest = "; SameSite=Lax; Secure; HttpOnly";

    assertThat(plain.delete("sid", "shop.example"))
        .isEqualTo("sid=; Max-Age=0; Path=/; Domain=shop.example" + rest);
    assertThat(plain.delete("sid", "")).isEqualTo("sid=; Max-Age=0; Path=/" + rest);
    assertThat(host.delete("__Host-sid", "")).isEqualTo("__Host-sid=; Max-Age=0; Path=/" + rest);
    assertThatIllegalArgumentException().isThrownBy(() -> plain.delete("sid2", "shop.example"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> host.delete("__Host-sid", "shop.example"))
        .withMessage("cookie __Host-sid: the prefix __Host- does not allow a Domain");
  }

  @ParameterizedTest
  @CsvSource({"sid, true", "__Hostsid, true", "__Host-sid, false", "__secure-sid, false"})
  void secureIsLeftOffOverPlainHttpWhereTheNameAllowsIt(String name, boolean leftOff) {
    SetCookieWriter writer = SetCookieWriter.of(cookie(name).build());
    SetCookieWriter plain = writer.overPlainHttp();

    assertThat(plain != writer).isEqualTo(leftOff);
    assertThat(plain.set(name, "1").contains("; Secure")).isEqualTo(!leftOff);
    assertThat(plain.overPlainHttp()).isSameAs(plain);
  }

  @ParameterizedTest
  @CsvSource({"*, false", "__S*, false", "__Secure-*, false", "__x*, true", "cart_*, true"})
  void secureIsLeftOffOverPlainHttpWhereEveryNameOfAPatternAllowsIt(String name, boolean leftOff) {
    SetCookieWriter writer =
        SetCookieWriter.of(
            CookieDeclaration.essential(
                    DeclaredName.pattern(name, "the shop"), Exemption.USER_INPUT, "Basket.")
                .build());

    assertThat(writer.overPlainHttp() != writer).isEqualTo(leftOff);
  }

  @Test
  void prefixThatThePatternLeavesOpenIsChecked() {
    SetCookieWriter writer =
        SetCookieWriter.of(
            CookieDeclaration.essential(
                    DeclaredName.pattern("__*", ""), Exemption.USER_INPUT, "Basket.")
                .attributes(new CookieAttributes("/app", "", SameSite.LAX, true, true, false))
                .build());

    assertThat(writer.set("__Secure-a", "x")).startsWith("__Secure-a=x");
    assertThatIllegalArgumentException().isThrownBy(() -> writer.set("__Host-a", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> writer.set("__hOsT-a", "x"));
  }

  @Test
  void outputOfAnApplicationsCodecIsChecked() {
    CookieCodec<String> careless =
        new CookieCodec<>() {
          @Override
          public String encode(String value) {
            return value;
          }

          @Override
          public Optional<String> decode(String text) {
            return Optional.of(text);
          }
        };

    assertThat(plain.set("sid", "x", careless)).startsWith("sid=x; ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.set("sid", "x; Domain=evil.example", careless))
        .withMessageContaining("position 1 of the value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.set("sid", "x\r\ny", careless, 60))
        .withMessageContaining("position 1 of the value");
  }

  @Test
  void outputOfTheBuiltInCodecsNeedsNoCheck() {
    assertThat(plain.set("sid", "a;b\r\n\u20ac", StandardCodecs.ofString()))
        .startsWith("sid=a%3Bb%0D%0A%E2%82%AC; ");
    assertThat(plain.set("sid", -7, StandardCodecs.ofInt(), 60)).startsWith("sid=-7; Max-Age=60; ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.set("sid", "x".repeat(4094), StandardCodecs.ofString()))
        .withMessageContaining("4097 octets");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.set("sid", "\ud800", StandardCodecs.ofString()))
        .withMessage("cookie sid: the codec cannot encode the value");
  }
}
