package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;

/** Evaluates parameters: texts from annotations, or inputs that callers fill. */
final class ParameterValues {
  private final SinkMatcher sinks;
  private final NameAnnotations names;
  private final ConfiguredTexts configured;
  private final FunctionCalls functions;

  ParameterValues(
      SinkMatcher sinks,
      NameAnnotations names,
      ConfiguredTexts configured,
      FunctionCalls functions) {
    this.sinks = sinks;
    this.names = names;
    this.configured = configured;
    this.functions = functions;
  }

  Texts texts(Value.Parameter parameter, List<Step> path) {
    Body body = parameter.body();
    int index = parameter.index();
    if (body.around().isPresent()) {
      return functions.parameter(body, index, path);
    }
    if (path.isEmpty()) {
      if (index == Value.Parameter.THIS) {
        return Texts.unknown("an object is not a text");
      }
      Optional<Texts> supplied = configured.ofParameter(body.method(), index);
      if (supplied.isEmpty() && sinks.isNameParameter(body.method(), index)) {
        return Texts.verified();
      }
      Optional<Texts> given = names.ofParameter(body.method(), index).or(() -> supplied);
      if (given.isPresent()) {
        return given.get();
      }
    }
    Texts passed = Texts.input(new Input(new Input.Source.Parameter(body.method(), index), path));
    return path.isEmpty()
        ? configured.ofSetter(body.method()).map(passed::or).orElse(passed)
        : passed;
  }
}
