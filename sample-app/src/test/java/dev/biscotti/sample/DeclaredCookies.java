package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.LifetimePeriod;
import java.io.InputStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The inventory of one site, to compare with what the site sends. */
record DeclaredCookies(String policy, JsonNode inventory) {

  static DeclaredCookies of(String policy) {
    String resource = "/META-INF/biscotti/" + policy + "/inventory.json";
    try (InputStream json = DeclaredCookies.class.getResourceAsStream(resource)) {
      return new DeclaredCookies(policy, new ObjectMapper().readTree(json));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Fails unless a declaration allows the line. */
  void check(SetCookie cookie) {
    JsonNode declared = find(cookie.name());
    assertThat(declared.get("setBy").asString()).as(cookie.name()).isEqualTo("APPLICATION");
    assertThat(declared.get("environment").asString()).as(cookie.name()).isEmpty();
    JsonNode attributes = declared.get("attributes");
    assertThat(cookie.attributes())
        .as(cookie.name())
        .containsEntry("Path", attributes.get("path").asString())
        .doesNotContainKey("Expires");
    assertThat(cookie.attributes().get("SameSite"))
        .as(cookie.name())
        .isEqualToIgnoringCase(attributes.get("sameSite").asString().toLowerCase(Locale.ROOT));
    assertThat(cookie.attributes().getOrDefault("Domain", ""))
        .as(cookie.name())
        .isEqualTo(attributes.get("domain").asString());
    for (String flag : new String[] {"Secure", "HttpOnly", "Partitioned"}) {
      String member = flag.substring(0, 1).toLowerCase(Locale.ROOT) + flag.substring(1);
      assertThat(cookie.attributes().containsKey(flag))
          .as(cookie.name() + " " + flag)
          .isEqualTo(attributes.get(member).asBoolean());
    }
    if (!cookie.isDeletion()) {
      checkLifetime(cookie, declared.get("lifetime"));
    }
  }

  private static void checkLifetime(SetCookie cookie, JsonNode lifetime) {
    if (lifetime.get("kind").asString().equals("LASTING")) {
      long longest = LifetimePeriod.of(lifetime.get("maxAge").asString()).longest().toSeconds();
      assertThat(cookie.maxAge())
          .as(cookie.name())
          .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1L, longest));
    } else {
      assertThat(cookie.maxAge()).as(cookie.name()).isEmpty();
    }
  }

  /** The category of a cookie; fails if it is not declared. */
  String category(String name) {
    return find(name).get("category").asString();
  }

  private JsonNode find(String name) {
    for (JsonNode cookie : inventory.get("cookies")) {
      if (matches(cookie, name)) {
        return cookie;
      }
    }
    throw new AssertionError("the policy " + policy + " declares no cookie " + name);
  }

  private static boolean matches(JsonNode cookie, String name) {
    String declared = cookie.get("name").asString();
    if (!cookie.get("pattern").asBoolean()) {
      return declared.equals(name);
    }
    int star = declared.indexOf('*');
    return name.length() >= declared.length()
        && name.startsWith(declared.substring(0, star))
        && name.endsWith(declared.substring(star + 1));
  }
}
