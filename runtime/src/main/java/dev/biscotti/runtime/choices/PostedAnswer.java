package dev.biscotti.runtime.choices;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The answer in a posted form.
 *
 * <p>A yes must be unambiguous: one value, for a category that the form showed as it is now and
 * that the visitor has not refused meanwhile, for example in another tab. A no always counts. The
 * refusing buttons refuse every category, including ones added after the form was sent. A category
 * without a choice under "Save these choices" is refused if the form showed it, as the policy page
 * promises; in {@link Regime#OPT_OUT} it stays unchanged, because silence is not an objection.
 * Values that the forms do not send are ignored.
 */
record PostedAnswer(DeployedPolicy policy, ChoiceRequest request, Consent consent) {
  static final String ANSWER = "answer";
  static final String ACCEPT = "accept";
  static final String REFUSE = "refuse";
  static final String ACCEPT_ALL = "accept-all";
  static final String REFUSE_ALL = "refuse-all";
  static final String CHOOSE = "choose";
  static final String YES = "yes";
  static final String NO = "no";

  /** The field that names the categories which the form showed as refused. */
  static final String REFUSED = "refused";

  /** What was recorded, and the outcome to show the visitor. */
  record Recorded(Map<String, Choice> choices, AnswerOutcome outcome) {}

  static String field(CategoryDeclaration category) {
    return "choice." + category.id();
  }

  /** The value of {@link #REFUSED} for the current refusals. */
  static String refusals(Consent consent) {
    return String.join(
        " ",
        consent.inUse().stream()
            .map(CategoryDeclaration::id)
            .filter(id -> consent.choice(id) == Choice.REFUSED)
            .toList());
  }

  /** Records the answer. */
  Recorded record() {
    ShownCategories shown = shownCategories();
    List<CategoryDeclaration> yes = yes(shown);
    List<CategoryDeclaration> taken =
        yes.stream().filter(one -> shown.covers(one) && !isRefusedMeanwhile(one)).toList();
    Map<String, Choice> choices = new TreeMap<>();
    no(shown).forEach(category -> choices.put(category.id(), Choice.REFUSED));
    taken.forEach(category -> choices.put(category.id(), Choice.GRANTED));
    if (!choices.isEmpty()) {
      consent.record(choices);
    }
    return new Recorded(choices, outcome(choices, taken.size() < yes.size()));
  }

  private static AnswerOutcome outcome(Map<String, Choice> choices, boolean lacksAYes) {
    if (lacksAYes) {
      return AnswerOutcome.OUTDATED;
    }
    return choices.isEmpty() ? AnswerOutcome.NONE : AnswerOutcome.SAVED;
  }

  /** The place of the answer, by the form's values. */
  AnswerPlace place() {
    return switch (answer()) {
      case ACCEPT, REFUSE -> AnswerPlace.BANNER;
      default -> AnswerPlace.POLICY_PAGE;
    };
  }

  private String answer() {
    return request.field(ANSWER).orElse("");
  }

  private ShownCategories shownCategories() {
    return ShownCategories.parse(policy, request.field(ShownCategories.FIELD).orElse(""));
  }

  private List<CategoryDeclaration> yes(ShownCategories shown) {
    List<CategoryDeclaration> inUse = consent.inUse();
    return switch (answer()) {
      case ACCEPT, ACCEPT_ALL -> inUse.stream().filter(shown::names).toList();
      case CHOOSE -> inUse.stream().filter(category -> says(category, YES)).toList();
      default -> List.of();
    };
  }

  private List<CategoryDeclaration> no(ShownCategories shown) {
    List<CategoryDeclaration> inUse = consent.inUse();
    List<CategoryDeclaration> asked = consent.toAsk();
    return switch (answer()) {
      case REFUSE -> inUse.stream().filter(one -> shown.names(one) || asked.contains(one)).toList();
      case REFUSE_ALL -> inUse;
      case CHOOSE -> inUse.stream().filter(one -> says(one, NO) || isLeftOpen(one, shown)).toList();
      default -> List.of();
    };
  }

  private boolean says(CategoryDeclaration category, String answer) {
    return request.field(field(category)).filter(answer::equals).isPresent();
  }

  private boolean isLeftOpen(CategoryDeclaration category, ShownCategories shown) {
    return category.regime() == Regime.OPT_IN
        && shown.names(category)
        && !request.fields().containsKey(field(category));
  }

  /** Whether the visitor refused a category after the form was sent. */
  private boolean isRefusedMeanwhile(CategoryDeclaration category) {
    return consent.choice(category.id()) == Choice.REFUSED
        && !consent.refusedByPrivacyControl().contains(category)
        && !Set.of(request.field(REFUSED).orElse("").split(" ", -1)).contains(category.id());
  }
}
