package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.ConsentRule;
import dev.biscotti.search.rule.TextRule;

/** Checks a policy's id, controller, contact, dates and links. */
final class PolicyTextCheck implements PolicyCheck {

  @Override
  public void check(DeclaredPolicy policy, Report report) {
    MirrorMembers members = policy.members();
    Identifier.check(members, "policy", report);
    checkController(members, report);
    checkContact(members, report);
    checkDates(members, report);
    checkPrivacyPolicy(members, report);
    Countries.checkServed(members, report);
  }

  private static void checkController(MirrorMembers members, Report report) {
    if (members.string("controller").isBlank()) {
      report.add(TextRule.BSC511, members.anchor("controller"));
    }
  }

  private static void checkContact(MirrorMembers members, Report report) {
    String contact = members.string("contact");
    if (contact.isBlank()) {
      report.add(TextRule.NO_CONTACT, members.anchor("contact"));
    }
    checkReachable("contact", members, report);
    checkReachable("dataProtectionOfficer", members, report);
  }

  private static void checkReachable(String member, MirrorMembers members, Report report) {
    String contact = members.string(member);
    if (!contact.isBlank() && !WebAddress.isEmail(contact) && !WebAddress.isSecureUrl(contact)) {
      report.add(TextRule.BSC503, members.anchor(member), member, contact);
    }
  }

  private static void checkDates(MirrorMembers members, Report report) {
    String effective = members.string("effective");
    if (Dates.parse(effective).isEmpty()) {
      report.add(TextRule.BSC505, members.anchor("effective"), "effective", effective);
    }
    int noticeDays = members.integer("noticeDays");
    if (noticeDays < 0) {
      report.add(ConsentRule.NOTICE_NEGATIVE, members.anchor("noticeDays"), noticeDays);
    }
  }

  private static void checkPrivacyPolicy(MirrorMembers members, Report report) {
    String address = members.string("privacyPolicy");
    if (!address.isEmpty() && !WebAddress.isUrl(address) && !WebAddress.isPath(address)) {
      report.add(
          TextRule.NOT_URL_OR_PATH, members.anchor("privacyPolicy"), "privacyPolicy", address);
    }
  }
}
