package dev.biscotti.runtime.choices;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a posted form says. A yes must be plain: one value, to a category that the form showed at
 * the revision it has now. Anything else is no answer.
 */
record PostedAnswer(ChoiceRequest request, Consent consent) {
  static final String ANSWER = "answer";
  static final String ACCEPT = "accept";
  static final String REFUSE = "refuse";
  static final String ACCEPT_ALL = "accept-all";
  static final String REFUSE_ALL = "refuse-all";
  static final String CHOOSE = "choose";
  static final String YES = "yes";
  static final String NO = "no";

  static String field(CategoryDeclaration category) {
    return "choice." + category.id();
  }

  /** Records the answer. */
  Map<String, Choice> record() {
    Map<String, Choice> choices = choices();
    List<CategoryDeclaration> asked = consent.toAsk();
    boolean isAsked =
        choices.size() == asked.size()
            && asked.stream().allMatch(category -> choices.containsKey(category.id()));
    String answer = request.field(ANSWER).orElse("");
    if (choices.isEmpty()) {
      return choices;
    }
    if (isAsked && answer.equals(ACCEPT)) {
      consent.acceptAsked();
    } else if (isAsked && answer.equals(REFUSE)) {
      consent.refuseAsked();
    } else {
      consent.record(choices);
    }
    return choices;
  }

  /** Each form has answers of its own. */
  AnswerPlace place() {
    return switch (request.field(ANSWER).orElse("")) {
      case ACCEPT, REFUSE -> AnswerPlace.BANNER;
      default -> AnswerPlace.POLICY_PAGE;
    };
  }

  private Map<String, Choice> choices() {
    return switch (request.field(ANSWER).orElse("")) {
      case ACCEPT -> granted(consent.inUse());
      case REFUSE -> refused(shownOrAsked());
      case ACCEPT_ALL -> granted(consent.inUse());
      case REFUSE_ALL -> refused(consent.inUse());
      case CHOOSE -> chosen();
      default -> Map.of();
    };
  }

  /** Also what another window has answered meanwhile: the last word counts. */
  private List<CategoryDeclaration> shownOrAsked() {
    Offer offer = offer();
    List<CategoryDeclaration> asked = consent.toAsk();
    return consent.inUse().stream()
        .filter(category -> offer.covers(category) || asked.contains(category))
        .toList();
  }

  private Offer offer() {
    return Offer.parse(request.field(Offer.FIELD).orElse(""));
  }

  private Map<String, Choice> granted(List<CategoryDeclaration> categories) {
    Map<String, Choice> choices = new TreeMap<>();
    categories.stream()
        .filter(offer()::covers)
        .forEach(category -> choices.put(category.id(), Choice.GRANTED));
    return choices;
  }

  private static Map<String, Choice> refused(List<CategoryDeclaration> categories) {
    Map<String, Choice> choices = new TreeMap<>();
    categories.forEach(category -> choices.put(category.id(), Choice.REFUSED));
    return choices;
  }

  private Map<String, Choice> chosen() {
    List<CategoryDeclaration> inUse = consent.inUse();
    Map<String, Choice> choices = granted(inUse.stream().filter(c -> says(c, YES)).toList());
    choices.putAll(refused(inUse.stream().filter(c -> says(c, NO)).toList()));
    return choices;
  }

  private boolean says(CategoryDeclaration category, String answer) {
    return request.field(field(category)).filter(answer::equals).isPresent();
  }
}
