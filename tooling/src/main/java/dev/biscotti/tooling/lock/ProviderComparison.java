package dev.biscotti.tooling.lock;

import static dev.biscotti.runtime.lock.ChangeClass.CONSENT;
import static dev.biscotti.runtime.lock.ChangeClass.DISCLOSURE;
import static dev.biscotti.runtime.lock.ChangeClass.REVIEW;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Relation;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.ProviderFact;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockChange;
import java.util.ArrayList;
import java.util.List;

/** Compares a provider with what visitors were told about it, for one category that names it. */
final class ProviderComparison {
  private final ProviderDeclaration before;
  private final ProviderDeclaration now;
  private final String category;
  private final List<LockChange> changes = new ArrayList<>();

  private ProviderComparison(ProviderDeclaration before, ProviderDeclaration now, String category) {
    this.before = before;
    this.now = now;
    this.category = category;
  }

  static List<LockChange> of(ProviderDeclaration before, ProviderDeclaration now, String category) {
    ProviderComparison comparison = new ProviderComparison(before, now, category);
    comparison.compare();
    return comparison.changes;
  }

  private void add(ChangeClass changeClass, ChangeKind kind, String was, String is) {
    changes.add(new LockChange(gravest(changeClass), kind, category, before.id(), was, is));
  }

  /**
   * Limits a class of change: visitors are never asked about essential cookies, even if the
   * provider changes.
   */
  private ChangeClass gravest(ChangeClass changeClass) {
    return category.equals(Category.ESSENTIAL) ? DISCLOSURE : changeClass;
  }

  private void compare() {
    for (FactDifference<ProviderFact> one :
        FactDifference.between(ProviderFact.values(), FactValues.of(before), FactValues.of(now))) {
      compare(one.fact(), one.was(), one.is());
    }
  }

  private void compare(ProviderFact fact, Object was, Object is) {
    switch (fact) {
      case NAME -> add(CONSENT, ChangeKind.PROVIDER_RENAMED, was.toString(), is.toString());
      case DATA_LOCATION ->
          add(CONSENT, ChangeKind.DATA_LOCATION_CHANGED, was.toString(), is.toString());
      case RECIPIENTS -> compareRecipients();
      case RELATION -> change(relation(before.relation(), now.relation()), fact, was, is);
      case TRANSFER -> change(now.transfer().isEmpty() ? REVIEW : DISCLOSURE, fact, was, is);
      default -> change(fact.is(Fact.Trait.MATERIAL) ? CONSENT : DISCLOSURE, fact, was, is);
    }
  }

  private void change(ChangeClass changeClass, Fact fact, Object was, Object is) {
    add(
        changeClass,
        ChangeKind.PROVIDER_FACT_CHANGED,
        CookieComparison.stated(fact, was),
        CookieComparison.stated(fact, is));
  }

  /**
   * A controller that relies on consent must be named to the visitor as a controller (EDPB
   * Guidelines 05/2020, 65); a processor need not be. If the relation was not stated before, only
   * the site knows whether it changed.
   */
  private static ChangeClass relation(Relation was, Relation is) {
    if (hasOwnPurposes(is) && was == Relation.PROCESSOR) {
      return CONSENT;
    }
    boolean unclear = was == Relation.NOT_STATED && hasOwnPurposes(is);
    return unclear || is == Relation.NOT_STATED ? REVIEW : DISCLOSURE;
  }

  private static boolean hasOwnPurposes(Relation relation) {
    return relation == Relation.CONTROLLER || relation == Relation.JOINT_CONTROLLER;
  }

  private void compareRecipients() {
    for (String recipient : now.recipients()) {
      if (!before.recipients().contains(recipient)) {
        add(CONSENT, ChangeKind.RECIPIENT_ADDED, "", recipient);
      }
    }
    for (String recipient : before.recipients()) {
      if (!now.recipients().contains(recipient)) {
        add(DISCLOSURE, ChangeKind.RECIPIENT_REMOVED, recipient, "");
      }
    }
  }
}
