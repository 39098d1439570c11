package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Condition.Comparison;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Guard;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Step.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a condition on a parameter, or on a field of the object itself. */
final class ParameterConditions {
  private static final String OPTIONAL = "java.util.Optional";
  private static final FieldRef ZERO = new FieldRef("java.time.Duration", "ZERO");
  private static final FieldRef TRUE = new FieldRef("java.lang.Boolean", "TRUE");
  private static final FieldRef FALSE = new FieldRef("java.lang.Boolean", "FALSE");

  /** Library classes that check whether a text is null or empty. */
  private static final Set<String> OF_TEXTS =
      Set.of(
          "org.apache.commons.lang3.StringUtils",
          "org.apache.commons.lang.StringUtils",
          "org.springframework.util.StringUtils",
          "org.springframework.util.ObjectUtils",
          "com.google.common.base.Strings",
          "cn.hutool.core.util.StrUtil",
          "cn.hutool.core.text.CharSequenceUtil",
          "io.micronaut.core.util.StringUtils");

  private ParameterConditions() {}

  /** A question about a value, whose answer is compared with a number. */
  private record Asked(Value of, List<Step> question, Comparison comparison, long limit) {
    static Asked that(Value of, Question question, boolean holds) {
      return new Asked(of, List.of(question), holds ? Comparison.NE : Comparison.EQ, 0);
    }

    static Asked number(Value of, Comparison comparison, long limit, boolean holds) {
      return new Asked(of, List.of(), holds ? comparison : comparison.negated(), limit);
    }
  }

  /** The condition on a parameter or field; empty if it concerns neither. */
  static Optional<Guard> guard(Condition condition, Body body) {
    return body.around().isPresent()
        ? Optional.empty()
        : asked(condition)
            .or(() -> asked(turned(condition)))
            .flatMap(
                asked ->
                    input(asked.of(), asked.question(), body)
                        .map(input -> new Guard(input, asked.comparison(), asked.limit())));
  }

  private static Condition turned(Condition condition) {
    Comparison comparison =
        switch (condition.comparison()) {
          case LT -> Comparison.GT;
          case GT -> Comparison.LT;
          case LE -> Comparison.GE;
          case GE -> Comparison.LE;
          case EQ, NE -> condition.comparison();
        };
    return new Condition(/* left= */ condition.right(), comparison, /* right= */ condition.left());
  }

  private static Optional<Asked> asked(Condition condition) {
    Value left = unboxed(condition.left());
    Value right = Values.plain(condition.right());
    Comparison comparison = condition.comparison();
    if (right instanceof Value.Constant constant) {
      if (constant.value() instanceof String text) {
        return comparison == Comparison.EQ || comparison == Comparison.NE
            ? Optional.of(
                Asked.that(
                    left,
                    new Question.IsText(Question.Kind.EQUAL, text),
                    comparison == Comparison.EQ))
            : Optional.empty();
      }
      Optional<Long> limit = whole(constant.value());
      return limit.flatMap(
          number ->
              left instanceof Value.Result result
                  ? ofResult(result.call(), comparison, number)
                  : Optional.of(new Asked(left, List.of(), comparison, number)));
    }
    return comparison == Comparison.EQ || comparison == Comparison.NE
        ? same(left, right, comparison == Comparison.EQ)
        : Optional.empty();
  }

  private static Optional<Long> whole(Object value) {
    return value instanceof Integer || value instanceof Long
        ? Optional.of(((Number) value).longValue())
        : Optional.empty();
  }

  /** A check whether a value is null or the object of a constant. */
  private static Optional<Asked> same(Value one, Value other, boolean holds) {
    if (other instanceof Value.Null) {
      return Optional.of(Asked.that(one, new Question.IsNull(), holds));
    }
    if (!(other instanceof Value.FieldRead read) || read.object().isPresent()) {
      return Optional.empty();
    }
    FieldRef field = read.field();
    if (field.equals(ZERO)) {
      return Optional.of(Asked.number(one, Comparison.EQ, 0, holds));
    }
    if (field.equals(TRUE) || field.equals(FALSE)) {
      return Optional.of(
          Asked.number(one, field.equals(TRUE) ? Comparison.NE : Comparison.EQ, 0, holds));
    }
    return Optional.of(Asked.that(one, new Question.IsSame(field), holds));
  }

  private static Optional<Asked> ofResult(Call call, Comparison comparison, long limit) {
    if (call.method().owner().equals(ZERO.owner()) && call.receiver().isPresent()) {
      String name = call.method().name();
      if (name.equals("getSeconds") || name.equals("toSeconds")) {
        return Optional.of(new Asked(call.receiver().get(), List.of(), comparison, limit));
      }
    }
    if (call.method().owner().equals("java.lang.String")
        && call.method().name().equals("hashCode")
        && call.receiver().isPresent()) {
      return Optional.of(
          new Asked(call.receiver().get(), List.of(new Question.HashCode()), comparison, limit));
    }
    boolean truth = call.method().resultType().equals("Z") && (limit == 0 || limit == 1);
    return truth && (comparison == Comparison.EQ || comparison == Comparison.NE)
        ? ofPredicate(call, (comparison == Comparison.EQ) == (limit == 1))
        : Optional.empty();
  }

  private static Optional<Asked> ofPredicate(Call call, boolean holds) {
    String name = call.method().name();
    int arguments = call.arguments().size();
    if (call.receiver().isPresent()) {
      Value object = call.receiver().get();
      return arguments == 0
          ? ofObject(call.method().owner(), name, object, holds)
          : arguments == 1 ? equal(name, object, call.argument(0), holds) : Optional.empty();
    }
    if (call.method().owner().equals("java.util.Objects")) {
      return switch (name) {
        case "isNull" -> same(call.argument(0), new Value.Null(), holds);
        case "nonNull" -> same(call.argument(0), new Value.Null(), !holds);
        case "equals" -> equal(name, call.argument(0), call.argument(1), holds);
        default -> Optional.empty();
      };
    }
    return arguments == 1 && !call.method().isConstructor()
        ? Optional.of(ofLibrary(call, holds))
        : Optional.empty();
  }

  private static Optional<Asked> ofObject(String owner, String name, Value object, boolean holds) {
    return switch (owner + "." + name) {
      case "java.lang.String.isEmpty", "java.lang.CharSequence.isEmpty" ->
          Optional.of(text(object, Question.Kind.EMPTY, holds));
      case "java.lang.String.isBlank" -> Optional.of(text(object, Question.Kind.BLANK, holds));
      case "java.time.Duration.isZero" ->
          Optional.of(Asked.number(object, Comparison.EQ, 0, holds));
      case "java.time.Duration.isNegative" ->
          Optional.of(Asked.number(object, Comparison.LT, 0, holds));
      case "java.time.Duration.isPositive" ->
          Optional.of(Asked.number(object, Comparison.GT, 0, holds));
      case OPTIONAL + ".isEmpty" -> Optional.of(Asked.that(object, new Question.IsVacant(), holds));
      case OPTIONAL + ".isPresent" ->
          Optional.of(Asked.that(object, new Question.IsVacant(), !holds));
      default -> Optional.empty();
    };
  }

  private static Asked text(Value of, Question.Kind kind, boolean holds) {
    return Asked.that(of, new Question.IsText(kind, ""), holds);
  }

  private static Optional<Asked> equal(String name, Value one, Value other, boolean holds) {
    boolean inAnyCase = name.equals("equalsIgnoreCase");
    if (!inAnyCase && !name.equals("equals") && !name.equals("contentEquals")) {
      return Optional.empty();
    }
    Question.Kind kind = inAnyCase ? Question.Kind.EQUAL_IN_ANY_CASE : Question.Kind.EQUAL;
    for (List<Value> sides : List.of(List.of(one, other), List.of(other, one))) {
      Value constant = Values.plain(sides.get(1));
      if (constant instanceof Value.Constant text && text.value() instanceof String characters) {
        return Optional.of(Asked.that(sides.get(0), new Question.IsText(kind, characters), holds));
      }
      Optional<Asked> same = inAnyCase ? Optional.empty() : same(sides.get(0), constant, holds);
      if (same.isPresent()) {
        return same;
      }
    }
    return Optional.empty();
  }

  private static Asked ofLibrary(Call call, boolean holds) {
    Value text = call.argument(0);
    if (!OF_TEXTS.contains(call.method().owner())) {
      return text(text, Question.Kind.OTHER, holds);
    }
    return switch (call.method().name()) {
      case "isEmpty", "isNullOrEmpty" -> text(text, Question.Kind.NULL_OR_EMPTY, holds);
      case "isNotEmpty", "hasLength" -> text(text, Question.Kind.NULL_OR_EMPTY, !holds);
      case "isBlank" -> text(text, Question.Kind.NULL_OR_BLANK, holds);
      case "isNotBlank", "hasText" -> text(text, Question.Kind.NULL_OR_BLANK, !holds);
      default -> text(text, Question.Kind.OTHER, holds);
    };
  }

  private static Optional<Input> input(Value value, List<Step> question, Body body) {
    Value plain = unboxed(value);
    if (plain instanceof Value.Parameter parameter) {
      return parameter.index() >= 0 && parameter.body() == body
          ? Optional.of(of(body, parameter.index(), question))
          : Optional.empty();
    }
    if (plain instanceof Value.FieldRead read) {
      boolean own =
          read.object().filter(object -> isThis(object, body)).isPresent()
              && body.fieldStores().stream().noneMatch(store -> store.field().equals(read.field()));
      return own
          ? Optional.of(
              of(
                  body,
                  Value.Parameter.THIS,
                  Stream.concat(Stream.of(new Step.OfField(read.field())), question.stream())
                      .toList()))
          : Optional.empty();
    }
    return question.equals(List.of(new Question.IsNull()))
        ? optional(plain).flatMap(one -> input(one, List.of(new Question.IsVacant()), body))
        : Optional.empty();
  }

  /** The Optional from which a value is read; the value is null if the Optional is empty. */
  static Optional<Value> optional(Value value) {
    return value instanceof Value.Result result
            && result.call().method().owner().equals(OPTIONAL)
            && result.call().method().name().equals("orElse")
            && Values.plain(result.call().argument(0)) instanceof Value.Null
        ? result.call().receiver()
        : Optional.empty();
  }

  private static boolean isThis(Value object, Body body) {
    return Values.plain(object) instanceof Value.Parameter parameter
        && parameter.index() == Value.Parameter.THIS
        && parameter.body() == body;
  }

  private static Input of(Body body, int index, List<Step> path) {
    return new Input(new Input.Source.Parameter(body.method(), index), path);
  }

  /** A number without boxing, unboxing and widening. */
  static Value unboxed(Value value) {
    Value plain = Values.plain(value);
    if (plain instanceof Value.Converted converted) {
      return converted.type().equals("J") || converted.type().equals("Z")
          ? unboxed(converted.value())
          : plain;
    }
    return plain instanceof Value.Result result
            && result.call().receiver().isPresent()
            && StringCalls.UNBOXING.contains(result.call().method().name())
        ? unboxed(result.call().receiver().get())
        : plain;
  }
}
