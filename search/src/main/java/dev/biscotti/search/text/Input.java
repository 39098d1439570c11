package dev.biscotti.search.text;

import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A value from other code: a parameter, a field, or something in its object.
 *
 * @param source the parameter or field
 * @param path the steps from there; none for the text itself
 */
public record Input(Source source, List<Step> path) {
  public Input {
    path = List.copyOf(path);
  }

  /** The source of an input. */
  public sealed interface Source {
    /**
     * The callers of a method.
     *
     * @param method the method or constructor
     * @param index the parameter's index; {@link Value.Parameter#THIS} for the object that it is
     *     called on
     */
    record Parameter(MethodInfo method, int index) implements Source {}

    /**
     * The code that assigns a field.
     *
     * @param field the field
     */
    record Field(FieldInfo field) implements Source {
      @Override
      public boolean equals(Object other) {
        return other instanceof Field one && one.field.ref().equals(field.ref());
      }

      @Override
      public int hashCode() {
        return field.ref().hashCode();
      }
    }
  }

  /**
   * Whether this and another input are in the same field, possibly of an unknown object.
   *
   * @param other the other input
   * @return true if so, and for equal inputs
   */
  public boolean isWhere(Input other) {
    return equals(other) || ofAnyObject().equals(other.ofAnyObject());
  }

  /**
   * Whether callers pass it as an argument.
   *
   * @return false for a field, and for something in the object that a method is called on
   */
  public boolean isArgument() {
    return source instanceof Source.Parameter parameter && parameter.index() >= 0;
  }

  private List<Object> ofAnyObject() {
    if (source instanceof Source.Field one) {
      return List.of(one.field().ref(), path);
    }
    return !path.isEmpty() && path.get(0) instanceof Step.OfField step
        ? List.of(step.field(), path.subList(1, path.size()))
        : List.of(this);
  }

  /**
   * The input as a message names it.
   *
   * @return such as {@code the parameter "name" of Cookies.set}
   */
  public String inWords() {
    List<String> fields = new ArrayList<>();
    for (Step step : path) {
      if (step instanceof Step.OfField one) {
        fields.add(one.field().inWords());
      }
    }
    return fields.isEmpty() ? inWords(source) : "the field " + fields.get(fields.size() - 1);
  }

  private static String inWords(Source source) {
    if (source instanceof Source.Field one) {
      return "the field " + one.field().ref().inWords();
    }
    Source.Parameter parameter = (Source.Parameter) source;
    String method = parameter.method().ref().inWords();
    if (parameter.index() == Value.Parameter.THIS) {
      return "the object of " + method;
    }
    String name =
        parameter.index() < parameter.method().parameters().size()
            ? parameter.method().parameters().get(parameter.index()).name()
            : "";
    return "the parameter "
        + (name.isEmpty() ? "number " + (parameter.index() + 1) : "\"" + name + "\"")
        + " of "
        + method;
  }
}
