package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.LawRule;
import dev.biscotti.search.rule.TextRule;

/** Checks the providers that a policy or a catalog declares. */
final class ProviderCheck implements PartsCheck {

  @Override
  public void check(MirrorMembers owner, String where, Report report) {
    for (MirrorMembers provider : owner.nested("providers")) {
      Identifier.check(provider, "provider", report);
      RequiredText.check(provider, "name", TextRule.NO_PROVIDER_NAME, report);
      Countries.check(provider, report);
      checkUrl(provider, "privacyPolicy", report);
      checkUrl(provider, "optOut", report);
      checkTransfer(provider, report);
    }
  }

  private static void checkUrl(MirrorMembers provider, String member, Report report) {
    String url = provider.string(member);
    if (!url.isEmpty() && !WebAddress.isUrl(url)) {
      report.add(TextRule.BSC504, provider.anchor(member), member, url);
    }
  }

  /** A provider that sets no cookies needs neither a data location nor a privacy policy. */
  private static void checkTransfer(MirrorMembers provider, Report report) {
    if (!provider.bool("setsCookies")) {
      return;
    }
    String country = provider.string("country");
    if (Countries.isOutsideEea(country) && provider.string("dataLocation").isBlank()) {
      report.add(LawRule.BSC903, provider.anchor("country"), provider.string("id"), country);
    }
    if (provider.string("privacyPolicy").isBlank()) {
      report.add(LawRule.BSC905, provider.anchor(), provider.string("id"));
    }
  }
}
