package dev.biscotti.policy.page;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.lock.LockedCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cookies that are announced and may not be set yet. */
record ComingChangesPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  @Override
  public String id() {
    return "coming-changes";
  }

  @Override
  public void writeTo(PageWriter page) {
    List<Inlines> items = new ArrayList<>();
    for (CookieDeclaration cookie : facts.policy().cookies()) {
      Optional<LockedCookie> announced = facts.announcement(cookie);
      announced.ifPresent(
          one ->
              items.add(
                  prose.sentence(
                      facts.isAskedElsewhere() ? "coming.cookie.elsewhere" : "coming.cookie",
                      Inlines.code(cookie.name().text()),
                      CategoryText.title(facts.category(cookie.category()), prose),
                      prose.messages().date(one.announced()),
                      prose.messages().date(one.firstSet()))));
    }
    if (!items.isEmpty()) {
      page.heading(2, prose.sentence("coming.title"), id());
      page.add(SentenceWriter.bullets(items));
    }
  }
}
