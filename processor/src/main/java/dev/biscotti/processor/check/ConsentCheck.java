package dev.biscotti.processor.check;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.search.rule.ConsentRule;
import java.util.List;
import java.util.Optional;

/** Checks the cookie in which a policy records consent. */
final class ConsentCheck implements PolicyCheck {
  private static final int MONTHS_AT_MOST = 12;
  private static final int MONTHS_ADVISED = 6;

  @Override
  public void check(DeclaredPolicy policy, Report report) {
    String name = policy.members().string("consentRecord");
    if (name.isEmpty()) {
      checkNoneNeeded(policy, report);
      return;
    }
    Optional<DeclaredCookie> record =
        policy.cookies().stream().filter(cookie -> cookie.name().equals(name)).findFirst();
    Optional<String> problem =
        record.isPresent() ? problem(record.get().declaration()) : Optional.of(unknown(policy));
    problem.ifPresent(
        what ->
            report.add(ConsentRule.BSC802, policy.members().anchor("consentRecord"), name, what));
    record.ifPresent(cookie -> checkLifetime(cookie, report));
    if (problem.isEmpty()) {
      record.ifPresent(cookie -> checkName(cookie, report));
    }
  }

  /** A record with a domain is for other hosts, so its name may lack the prefix. */
  private static void checkName(DeclaredCookie record, Report report) {
    CookieDeclaration declaration = record.declaration();
    CookieAttributes attributes = declaration.attributes();
    boolean couldBeHosts =
        declaration.setBy() == SetBy.APPLICATION
            && attributes.secure()
            && attributes.domain().isEmpty()
            && attributes.path().equals("/");
    Optional<NamePrefix> prefix = NamePrefix.of(record.name());
    if (couldBeHosts && prefix.filter(NamePrefix::isHost).isEmpty()) {
      report.add(
          ConsentRule.BSC807, record.nameAnchor(), record.name(), hostName(record.name(), prefix));
    }
  }

  private static String hostName(String name, Optional<NamePrefix> prefix) {
    NamePrefix better =
        prefix.equals(Optional.of(NamePrefix.HTTP)) ? NamePrefix.HOST_HTTP : NamePrefix.HOST;
    return better.text() + name.substring(prefix.map(one -> one.text().length()).orElse(0));
  }

  private static void checkNoneNeeded(DeclaredPolicy policy, Report report) {
    List<DeclaredCookie> inNeed =
        policy.cookies().stream().filter(cookie -> !cookie.declaration().isEssential()).toList();
    if (inNeed.isEmpty()) {
      return;
    }
    String first = inNeed.get(0).where();
    String where = Anchor.describe(policy.type());
    Anchor anchor = policy.members().anchor("consentRecord");
    int more = inNeed.size() - 1;
    if (more == 0) {
      report.add(ConsentRule.BSC801, anchor, first, where);
    } else {
      report.add(ConsentRule.SEVERAL_NEED_CONSENT, anchor, first, more, where);
    }
  }

  private static String unknown(DeclaredPolicy policy) {
    List<String> records =
        policy.cookies().stream()
            .filter(cookie -> isRecord(cookie.declaration().basis()))
            .map(DeclaredCookie::name)
            .toList();
    return records.isEmpty()
        ? "no cookie of this policy"
        : "no cookie of this policy, which records choices in \"" + records.get(0) + "\"";
  }

  private static Optional<String> problem(CookieDeclaration record) {
    if (!(record.basis() instanceof Basis.Essential essential)) {
      return Optional.of("a cookie that needs consent itself");
    }
    if (essential.because() != Exemption.CONSENT_RECORD) {
      return Optional.of("declared with because = " + essential.because());
    }
    if (record.storage() != Storage.COOKIE) {
      return Optional.of("kept in " + record.storage() + ", which the server cannot read");
    }
    if (record.setBy() == SetBy.FRAMEWORK || record.setBy() == SetBy.INFRASTRUCTURE) {
      return Optional.of(
          "declared with setBy = " + record.setBy() + ", which cannot ask for consent");
    }
    if (record.setBy() != SetBy.APPLICATION && record.lifetime() instanceof Lifetime.InWords) {
      return Optional.of(
          "kept for a time in words, so that the guard cannot recognize an old answer");
    }
    if (record.name() instanceof DeclaredName.Pattern) {
      return Optional.of("a pattern of names");
    }
    return record.environment().isEmpty()
        ? Optional.empty()
        : Optional.of("declared only for the environment \"" + record.environment() + "\"");
  }

  private static boolean isRecord(Basis basis) {
    return basis instanceof Basis.Essential essential
        && essential.because() == Exemption.CONSENT_RECORD;
  }

  private static void checkLifetime(DeclaredCookie record, Report report) {
    if (!(record.declaration().lifetime() instanceof Lifetime.Lasting lasting)) {
      return;
    }
    Optional<ConsentRule> rule =
        Months.exceeds(lasting.period(), MONTHS_AT_MOST)
            ? Optional.of(ConsentRule.BSC803)
            : Months.exceeds(lasting.period(), MONTHS_ADVISED)
                ? Optional.of(ConsentRule.BSC804)
                : Optional.empty();
    rule.ifPresent(
        broken ->
            report.add(broken, record.anchor("maxAge"), record.name(), lasting.period().iso()));
  }
}
