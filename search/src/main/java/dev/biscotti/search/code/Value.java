package dev.biscotti.search.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression can be. Values refer to other values and, if a loop changes a variable, to
 * themselves through a {@link Choice}.
 */
public sealed interface Value {
  /**
   * A constant, after constant folding.
   *
   * @param value a {@code String}, a number, a {@code Character} or a {@code Boolean}; class files
   *     have numbers instead of the last two, except for arguments of these types
   */
  record Constant(Object value) implements Value {}

  /**
   * A class literal, such as {@code String.class}.
   *
   * @param descriptor the erased type
   */
  record ClassLiteral(String descriptor) implements Value {}

  /** The null reference. */
  record Null() implements Value {}

  /**
   * A parameter.
   *
   * @param body the body of the method, constructor or lambda that has it
   * @param index its index in the descriptor, or among the parameters of the lambda; {@link #THIS}
   *     for the object itself
   */
  record Parameter(Body body, int index) implements Value {
    /** The index of the object that a method is called on or that a constructor creates. */
    public static final int THIS = -1;
  }

  /**
   * The value of a field.
   *
   * @param field the field, in the class that declares it
   * @param descriptor its erased type
   * @param object the object that has it; empty for a static one
   */
  record FieldRead(FieldRef field, String descriptor, Optional<Value> object) implements Value {}

  /**
   * What a call returns, or the object that a constructor call creates. A call that changes a
   * StringBuilder returns the builder in its new state, as later code sees it.
   *
   * @param call the call
   */
  record Result(Call call) implements Value {}

  /**
   * A string concatenation.
   *
   * @param parts its operands in their order
   */
  record Concatenation(List<Value> parts) implements Value {
    public Concatenation {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An element of an array.
   *
   * @param array the array
   * @param index the index
   */
  record ArrayElement(Value array, Value index) implements Value {}

  /**
   * A member of an Iterable, as a loop reads it.
   *
   * @param container the Iterable
   */
  record Member(Value container) implements Value {}

  /**
   * A value whose type is known from a cast or a type argument.
   *
   * @param value the value
   * @param descriptor the erased type
   */
  record Cast(Value value, String descriptor) implements Value {}

  /**
   * A number converted to another primitive type.
   *
   * @param value the number
   * @param type the descriptor of the type: {@code C}, {@code B}, {@code S}, {@code Z}, {@code I}
   *     or {@code J}
   */
  record Converted(Value value, String type) implements Value {}

  /**
   * A variable with {@code @CookieName}.
   *
   * @param names the names that the annotation lists; empty for any declared name
   */
  record Vouched(List<String> names) implements Value {
    public Vouched {
      names = List.copyOf(names);
    }
  }

  /**
   * A value that cannot be followed.
   *
   * @param reason why, as the end of a sentence that begins with "because"
   */
  record Unknown(String reason) implements Value {}

  /** A new array; {@link Body#arrayStores} has its elements. */
  final class NewArray implements Value {
    private final Body body;
    private final String descriptor;

    /**
     * Creates an array.
     *
     * @param body the body that creates it
     * @param descriptor its type
     */
    public NewArray(Body body, String descriptor) {
      this.body = body;
      this.descriptor = descriptor;
    }

    /**
     * The body that creates it.
     *
     * @return the body
     */
    public Body body() {
      return body;
    }

    /**
     * Its type.
     *
     * @return the descriptor
     */
    public String descriptor() {
      return descriptor;
    }
  }

  /** A function: a lambda or a method reference. */
  final class Function implements Value {
    private final Body around;
    private final String type;
    private final Optional<Body> lambda;
    private final Optional<MethodRef> method;
    private final Optional<Value> receiver;
    private final Place at;

    private Function(
        Body around,
        String type,
        Optional<Body> lambda,
        Optional<MethodRef> method,
        Optional<Value> receiver,
        Place at) {
      this.around = around;
      this.type = type;
      this.lambda = lambda;
      this.method = method;
      this.receiver = receiver;
      this.at = at;
    }

    /**
     * Creates a lambda.
     *
     * @param around the body that contains it
     * @param type the binary name of the functional interface
     * @param body its body, in which captured values are those of the surrounding code
     * @param at where it is
     * @return the function
     */
    public static Function lambda(Body around, String type, Body body, Place at) {
      return new Function(around, type, Optional.of(body), Optional.empty(), Optional.empty(), at);
    }

    /**
     * Creates a method reference.
     *
     * @param around the body that contains it
     * @param type the binary name of the functional interface
     * @param method what it refers to
     * @param receiver the object before the colons, evaluated once; empty if the function's first
     *     argument is the object, and for static methods and constructors
     * @param at where it is
     * @return the function
     */
    public static Function reference(
        Body around, String type, MethodRef method, Optional<Value> receiver, Place at) {
      return new Function(around, type, Optional.empty(), Optional.of(method), receiver, at);
    }

    /**
     * The body that contains it.
     *
     * @return the body of a method or of a lambda
     */
    public Body around() {
      return around;
    }

    /**
     * The functional interface.
     *
     * @return its binary name
     */
    public String type() {
      return type;
    }

    /**
     * The body of a lambda.
     *
     * @return the body; empty for a method reference
     */
    public Optional<Body> lambda() {
      return lambda;
    }

    /**
     * What a method reference refers to.
     *
     * @return the method; empty for a lambda
     */
    public Optional<MethodRef> method() {
      return method;
    }

    /**
     * The object that a method reference is bound to.
     *
     * @return the object; empty if there is none
     */
    public Optional<Value> receiver() {
      return receiver;
    }

    /**
     * Where it is.
     *
     * @return the place
     */
    public Place at() {
      return at;
    }
  }

  /**
   * One of several values, such as those that a variable can hold where paths through the code
   * meet.
   */
  final class Choice implements Value {
    private final Optional<Body> body;
    private final Map<Value, Set<Integer>> options = new LinkedHashMap<>();
    private boolean placed = true;

    /** Creates a choice without a known place. */
    public Choice() {
      this(Optional.empty());
    }

    /**
     * Creates a choice in a body.
     *
     * @param body the body
     */
    public Choice(Body body) {
      this(Optional.of(body));
    }

    private Choice(Optional<Body> body) {
      this.body = body;
    }

    /**
     * Adds an option. A choice in a loop is created before all its options are known.
     *
     * @param option the option
     */
    public void add(Value option) {
      if (option != this) {
        options.computeIfAbsent(option, one -> new LinkedHashSet<>());
        placed = false;
      }
    }

    /**
     * Adds an option.
     *
     * @param option the option
     * @param block the block in which a variable or operand gets this value
     */
    public void add(Value option, int block) {
      if (option != this) {
        options.computeIfAbsent(option, one -> new LinkedHashSet<>()).add(block);
      }
    }

    /**
     * The options.
     *
     * @return the values, in the order in which they were added
     */
    public List<Value> options() {
      return List.copyOf(options.keySet());
    }

    /**
     * The choice, simplified.
     *
     * @return the choice; if it has only one option, that option
     */
    public Value orOnly() {
      return options.size() == 1 ? options.keySet().iterator().next() : this;
    }

    /**
     * The body that contains the choice.
     *
     * @return the body; empty if it is unknown where the variable gets its values
     */
    public Optional<Body> body() {
      return body.filter(one -> placed);
    }

    /**
     * The blocks in which a variable or operand gets an option.
     *
     * @param option an option
     * @return blocks of the body
     */
    public Set<Integer> blocks(Value option) {
      return Collections.unmodifiableSet(options.getOrDefault(option, Set.of()));
    }
  }

  /**
   * One of several values.
   *
   * @param options at least one
   * @return the choice; if there is only one option, that option
   */
  static Value oneOf(List<Value> options) {
    Choice choice = new Choice();
    options.forEach(choice::add);
    return choice.orOnly();
  }
}
