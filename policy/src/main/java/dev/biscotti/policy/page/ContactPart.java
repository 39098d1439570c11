package dev.biscotti.policy.page;

import dev.biscotti.annotations.Authority;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Who is responsible, where to send questions, and which authority handles which complaints. */
record ContactPart(PolicyFacts facts, SentenceWriter prose) implements PagePart {
  @Override
  public String id() {
    return "contact";
  }

  @Override
  public void writeTo(PageWriter page) {
    List<Inlines> addresses = addresses();
    List<AuthorityDeclaration> authorities = facts.policy().authorities();
    if (addresses.isEmpty() && authorities.isEmpty()) {
      return;
    }
    page.heading(2, prose.sentence("contact.title"), id());
    if (!addresses.isEmpty()) {
      page.add(SentenceWriter.bullets(addresses));
    }
    if (!authorities.isEmpty()) {
      page.add(prose.paragraph("contact.complaints"));
      page.add(SentenceWriter.bullets(authorities.stream().map(this::authority).toList()));
    }
  }

  private List<Inlines> addresses() {
    PolicyDeclaration policy = facts.policy();
    List<Inlines> addresses = new ArrayList<>();
    if (!policy.controller().isBlank()) {
      addresses.add(prose.sentence("contact.controller", policy.controller()));
    }
    if (!policy.contact().isBlank()) {
      addresses.add(prose.sentence("contact.questions", contact(policy.contact())));
    }
    if (!policy.privacyPolicy().isBlank()) {
      addresses.add(
          prose.sentence(
              "contact.privacy-policy",
              Inlines.link(policy.privacyPolicy(), prose.sentence("privacy-policy"))));
    }
    return addresses;
  }

  private static Inlines contact(String contact) {
    boolean mail = contact.contains("@") && !contact.contains("/");
    return Inlines.link(mail ? "mailto:" + contact : contact, Inlines.text(contact));
  }

  private Inlines authority(AuthorityDeclaration authority) {
    Inlines name =
        authority.url().isBlank()
            ? Inlines.text(authority.name())
            : Inlines.link(authority.url(), Inlines.text(authority.name()));
    return authority.country().isBlank()
        ? prose.sentence("contact.authority", name, topic(authority))
        : prose.sentence(
            "contact.authority.country",
            name,
            prose.messages().country(authority.country()),
            topic(authority));
  }

  private Inlines topic(AuthorityDeclaration authority) {
    return switch (authority.topic()) {
      case "" -> prose.sentence("contact.topic.all");
      case Authority.COOKIES -> prose.sentence("contact.topic.cookies");
      case Authority.PERSONAL_DATA -> prose.sentence("contact.topic.personal-data");
      default -> AuthorMarkdown.inline(authority.topic());
    };
  }
}
