package dev.biscotti.runtime.choices;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The choices for the script, with the storage that only a script can clear. Scripts cannot read
 * the consent record itself.
 */
record ConsentState(ChoiceSite site, Consent consent) {

  String json() {
    return json("");
  }

  /** With the confirmation for a visitor who answered. */
  String json(FormTexts words, AnswerOutcome outcome) {
    return json(texts(words) + member("message", words.confirmation(consent, outcome)));
  }

  /** With the banner, for a page that does not know its visitor, or no longer does. */
  String jsonWithBanner(FormTexts words, String html) {
    return json(texts(words) + member("banner", html));
  }

  /** The texts that the script may show, in the language of the page. */
  private String texts(FormTexts words) {
    return member("signal", words.signal(consent))
        + member("unkept", words.texts().text("script.unkept"))
        + member("running", words.texts().text("script.running"))
        + member("reload", words.texts().text("script.reload"));
  }

  private static String member(String name, String text) {
    return "," + Html.json(name) + ":" + Html.json(text);
  }

  private String json(String members) {
    return "{\"granted\":"
        + ids(Stream.concat(Stream.of(Category.ESSENTIAL), categories().filter(consent::granted)))
        + ",\"refused\":"
        + ids(categories().filter(this::isRefused))
        + ",\"storage\":["
        + storage()
        + "],\"unanswered\":"
        + ids(categories().filter(id -> !consent.answered(id)))
        + members
        + "}";
  }

  private Stream<String> categories() {
    return site.policy().rules().categories().stream()
        .map(CategoryDeclaration::id)
        .filter(id -> !id.equals(Category.ESSENTIAL));
  }

  private boolean isRefused(String category) {
    return consent.choice(category) == Choice.REFUSED;
  }

  private static String ids(Stream<String> ids) {
    return ids.map(Html::json).collect(Collectors.joining(",", "[", "]"));
  }

  private String storage() {
    List<CookieDeclaration> refused =
        site.policy().rules().cookies().stream()
            .filter(cookie -> cookie.storage() != Storage.COOKIE && !cookie.isEssential())
            .filter(cookie -> isRefused(cookie.category()))
            .toList();
    return refused.stream().map(ConsentState::item).collect(Collectors.joining(","));
  }

  private static String item(CookieDeclaration stored) {
    String area =
        switch (stored.storage()) {
          case SESSION_STORAGE -> "session";
          case INDEXED_DB -> "database";
          default -> "local";
        };
    String name =
        stored.name() instanceof DeclaredName.Pattern pattern
            ? "\"prefix\":"
                + Html.json(pattern.prefix())
                + ",\"suffix\":"
                + Html.json(pattern.suffix())
            : "\"name\":" + Html.json(stored.name().text());
    return "{\"area\":\"" + area + "\"," + name + "}";
  }
}
