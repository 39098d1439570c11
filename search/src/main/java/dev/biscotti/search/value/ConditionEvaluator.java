package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Step.Question;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;

/** Answers the questions of conditions about the arguments of calls. */
final class ConditionEvaluator {
  private static final Texts UNKNOWN = Texts.unknown("it is asked for at run time");
  private final Program program;
  private final Evaluator evaluator;

  ConditionEvaluator(Program program, Evaluator evaluator) {
    this.program = program;
    this.evaluator = evaluator;
  }

  /**
   * The answer to the question at the end of the path; empty if the value's source determines it.
   */
  Optional<Texts> of(Value value, List<Step> path) {
    if (path.size() != 1 || !(path.get(0) instanceof Question question)) {
      return Optional.empty();
    }
    if (question instanceof Question.IsUnclear) {
      return Optional.of(UNKNOWN.doubted());
    }
    if (value instanceof Value.Null) {
      return Optional.of(ofNull(question));
    }
    if (question instanceof Question.IsText text) {
      return ofText(value, text);
    }
    if (question instanceof Question.HashCode && !(value instanceof Value.Parameter)) {
      return Optional.of(
          evaluator.texts(value).map(characters -> String.valueOf(characters.hashCode()), UNKNOWN));
    }
    if (value instanceof Value.FieldRead read && read.object().isEmpty()) {
      return ofConstant(read, question);
    }
    if (value instanceof Value.Result result) {
      return ofResult(result.call(), question);
    }
    boolean object =
        value instanceof Value.Constant
            || value instanceof Value.Concatenation
            || value instanceof Value.NewArray
            || value instanceof Value.Function
            || value instanceof Value.ClassLiteral;
    return object
        ? Optional.of(question instanceof Question.IsNull ? truth(false) : UNKNOWN)
        : Optional.empty();
  }

  private static Texts truth(boolean holds) {
    return Texts.literal(String.valueOf(holds));
  }

  private static Texts ofNull(Question question) {
    if (question instanceof Question.IsText text) {
      return text.kind() == Question.Kind.OTHER ? UNKNOWN.doubted() : truth(text.kind().ofNull());
    }
    return question instanceof Question.HashCode
        ? Texts.none()
        : truth(question instanceof Question.IsNull);
  }

  private Optional<Texts> ofText(Value value, Question.IsText question) {
    if (value instanceof Value.Parameter) {
      return Optional.empty();
    }
    Texts texts = evaluator.texts(value);
    boolean known =
        !texts.isEmpty()
            && texts.alternatives().stream().allMatch(text -> text.literal().isPresent());
    return known
        ? Optional.of(
            texts.alternatives().stream()
                .map(text -> ofText(text, question))
                .reduce(Texts.none(), Texts::or))
        : Optional.empty();
  }

  private static Texts ofText(Text text, Question.IsText question) {
    String characters = text.literal().orElseThrow();
    return question
        .of(characters)
        .map(ConditionEvaluator::truth)
        .orElseGet(() -> characters.isEmpty() ? UNKNOWN.doubted() : UNKNOWN)
        .given(text.guards());
  }

  /** The answer for an enum constant, or for another object in a static field. */
  private Optional<Texts> ofConstant(Value.FieldRead read, Question question) {
    Optional<FieldInfo> field = program.field(read.field());
    boolean constant = field.filter(one -> one.is(Flag.ENUM)).isPresent();
    if (question instanceof Question.IsSame same) {
      boolean equal = same.constant().equals(read.field());
      return constant || equal ? Optional.of(truth(equal)) : Optional.of(UNKNOWN);
    }
    boolean given =
        constant
            || field.flatMap(FieldInfo::constant).isPresent()
            || Durations.constant(read).isPresent();
    return given && question instanceof Question.IsNull
        ? Optional.of(truth(false))
        : Optional.empty();
  }

  private Optional<Texts> ofResult(Call call, Question question) {
    boolean ofOptional = call.method().owner().equals("java.util.Optional");
    if (question instanceof Question.IsVacant && ofOptional) {
      return switch (call.method().name()) {
        case "empty" -> Optional.of(truth(true));
        case "of" -> Optional.of(truth(false));
        case "ofNullable" ->
            Optional.of(evaluator.at(call.argument(0), List.of(new Question.IsNull())));
        default -> Optional.of(UNKNOWN);
      };
    }
    if (question instanceof Question.IsNull) {
      Optional<Value> optional = ParameterConditions.optional(new Value.Result(call));
      if (optional.isPresent()) {
        return Optional.of(evaluator.at(optional.get(), List.of(new Question.IsVacant())));
      }
      boolean made = ofOptional && !call.method().name().startsWith("orElse");
      boolean boxed =
          call.method().name().equals("valueOf") && call.method().owner().startsWith("java.lang.");
      return call.isCreation() || made || boxed ? Optional.of(truth(false)) : Optional.empty();
    }
    return Optional.empty();
  }
}
