package dev.biscotti.runtime.choices;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.util.List;
import java.util.Optional;

/** The form with an answer for each category and a list of its cookies. */
record ChoiceControls(ChoiceSite site, FormTexts words, String back) {

  /** The form; empty if there is nothing to choose. */
  String html(Consent consent, Optional<AnswerOutcome> outcome) {
    List<CategoryDeclaration> categories = consent.inUse();
    if (categories.isEmpty() || !consent.isAskedHere()) {
      return "";
    }
    StringBuilder html = new StringBuilder();
    html.append("<div class=\"biscotti\"");
    html.append(Html.attribute("lang", words.texts().language())).append(">\n");
    String message = outcome.map(each -> words.confirmation(consent, each)).orElse("");
    html.append("<div role=\"alert\" tabindex=\"-1\" data-biscotti-said");
    html.append(message.isEmpty() ? " hidden" : "").append("><p data-biscotti-message>");
    html.append(Html.escaped(message)).append("</p>\n");
    // The script knows where the visitor came from, and shows it.
    html.append("<p hidden><a data-biscotti-back");
    html.append(Html.attribute("href", "#" + PolicyPage.CONTROLS)).append('>');
    html.append(words.html("confirmation.back")).append("</a></p></div>\n");
    String signal = words.signal(consent);
    html.append("<p data-biscotti-signal").append(signal.isEmpty() ? " hidden>" : ">");
    html.append(Html.escaped(signal)).append("</p>\n");
    html.append(ConsentBanner.formStart(words, consent, categories, back));
    site.policy()
        .rules()
        .category(Category.ESSENTIAL)
        .ifPresent(essential -> write(essential, html));
    categories.forEach(category -> write(category, consent, html));
    html.append("<p class=\"biscotti-answers\">\n");
    html.append(ConsentBanner.button(PostedAnswer.CHOOSE, words.html("controls.save")));
    html.append(ConsentBanner.button(PostedAnswer.ACCEPT_ALL, words.html("controls.accept-all")));
    html.append(ConsentBanner.button(PostedAnswer.REFUSE_ALL, words.html("controls.refuse-all")));
    return html.append("</p>\n</form>\n</div>\n").toString();
  }

  private void write(CategoryDeclaration essential, StringBuilder html) {
    List<CookieDeclaration> cookies = words.cookies(essential);
    if (!cookies.isEmpty()) {
      start(essential, html);
      html.append("<p>").append(words.html("controls.always")).append("</p>\n");
      table(essential, cookies, html);
      html.append("</fieldset>\n");
    }
  }

  private void write(CategoryDeclaration category, Consent consent, StringBuilder html) {
    start(category, html);
    if (category.regime() == Regime.OPT_OUT) {
      html.append("<p>").append(words.html("controls.opt-out")).append("</p>\n");
    }
    Choice choice = consent.choice(category.id());
    html.append(radio(category, PostedAnswer.YES, choice == Choice.GRANTED));
    html.append(radio(category, PostedAnswer.NO, choice == Choice.REFUSED));
    table(category, words.cookies(category), html);
    html.append("</fieldset>\n");
  }

  private void start(CategoryDeclaration category, StringBuilder html) {
    html.append("<fieldset>\n<legend>").append(Html.escaped(words.title(category)));
    html.append("</legend>\n<p>").append(words.descriptionHtml(category)).append("</p>\n");
  }

  private String radio(CategoryDeclaration category, String answer, boolean checked) {
    return "<label><input type=\"radio\""
        + Html.attribute("name", PostedAnswer.field(category))
        + Html.attribute("value", answer)
        + (checked ? " checked" : "")
        + "> "
        + words.html("controls." + answer)
        + "</label>\n";
  }

  /** The roles keep the table semantics if a style sheet shows the rows as cards. */
  private void table(
      CategoryDeclaration category, List<CookieDeclaration> cookies, StringBuilder html) {
    html.append("<details>\n<summary>");
    html.append(Html.escaped(words.texts().count("controls.cookies", cookies.size())));
    html.append("</summary>\n<table role=\"table\">\n<caption>");
    html.append(Html.escaped(words.title(category)));
    html.append("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">");
    for (String column : List.of("name", "purpose", "provider", "lifetime")) {
      html.append("<th role=\"columnheader\" scope=\"col\">");
      html.append(words.html("column." + column)).append("</th>");
    }
    html.append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for (CookieDeclaration cookie : cookies) {
      html.append("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><code>");
      html.append(Html.escaped(cookie.name().text()));
      html.append("</code></th>");
      cell("purpose", InlineMarkdown.html(cookie.purpose()), html);
      cell("provider", Html.escaped(words.provider(cookie)), html);
      cell("lifetime", words.lifetimeHtml(cookie), html);
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n</details>\n");
  }

  private void cell(String column, String content, StringBuilder html) {
    html.append("<td role=\"cell\"");
    html.append(Html.attribute("data-label", words.texts().text("column." + column)));
    html.append('>').append(content).append("</td>");
  }
}
