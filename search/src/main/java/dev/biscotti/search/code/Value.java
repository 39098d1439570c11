package dev.biscotti.search.code;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an expression can be. Values refer to other values, and where a loop changes a variable they
 * refer to themselves, always by way of a {@link Choice}.
 */
public sealed interface Value {
  /**
   * A constant; what a compiler folds is folded.
   *
   * @param value a {@code String}, a number, a {@code Character} or a {@code Boolean}; class files
   *     have numbers in place of the last two, except as an argument of a call that takes one
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
    /** The index of the object that a method is called on, or that a constructor makes. */
    public static final int THIS = -1;
  }

  /**
   * What a field holds.
   *
   * @param field the field, in the class that declares it
   * @param descriptor its erased type
   * @param object the object that has it; empty for a static one
   */
  record FieldRead(FieldRef field, String descriptor, Optional<Value> object) implements Value {}

  /**
   * What a call returns, or the object that a constructor's call makes. A call that changes a
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
   * @param index which one
   */
  record ArrayElement(Value array, Value index) implements Value {}

  /**
   * A member of an Iterable, as a loop takes it out.
   *
   * @param container the Iterable
   */
  record Member(Value container) implements Value {}

  /**
   * A value whose type is known by a cast, or by a type argument.
   *
   * @param value the value
   * @param descriptor the erased type
   */
  record Cast(Value value, String descriptor) implements Value {}

  /**
   * A number as another primitive type.
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
   * What cannot be followed.
   *
   * @param reason why, as the end of a sentence that begins with "because"
   */
  record Unknown(String reason) implements Value {}

  /** An array that is made here; {@link Body#arrayStores} has what is put in. */
  final class NewArray implements Value {
    private final Body body;
    private final String descriptor;

    /**
     * An array.
     *
     * @param body the body that makes it
     * @param descriptor its type
     */
    public NewArray(Body body, String descriptor) {
      this.body = body;
      this.descriptor = descriptor;
    }

    /**
     * The body that makes it.
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
     * A lambda.
     *
     * @param around the body that it is in
     * @param type the binary name of the functional interface
     * @param body its body; what it captures is there as the value around it
     * @param at where it is
     * @return the function
     */
    public static Function lambda(Body around, String type, Body body, Place at) {
      return new Function(around, type, Optional.of(body), Optional.empty(), Optional.empty(), at);
    }

    /**
     * A method reference.
     *
     * @param around the body that it is in
     * @param type the binary name of the functional interface
     * @param method what it refers to
     * @param receiver the object before the colons, evaluated once; empty where the function's
     *     first argument is the object, and for static methods and constructors
     * @param at where it is
     * @return the function
     */
    public static Function reference(
        Body around, String type, MethodRef method, Optional<Value> receiver, Place at) {
      return new Function(around, type, Optional.empty(), Optional.of(method), receiver, at);
    }

    /**
     * The body that it is in.
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
   * One of several values, such as those that a variable can hold where ways through the code meet.
   */
  final class Choice implements Value {
    private final Optional<Body> body;
    private final Map<Value, Set<Integer>> options = new LinkedHashMap<>();
    private boolean placed = true;

    /** A choice of which it is not known where it is made. */
    public Choice() {
      this(Optional.empty());
    }

    /**
     * A choice that a body makes.
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
     * Adds an option. A choice within a loop is made before all its options are known.
     *
     * @param option one more
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
     * @param option one more
     * @param block where a variable, or an operand, gets this value
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
     * The choice, if it is one.
     *
     * @return the only option itself if there is one alone
     */
    public Value orOnly() {
      return options.size() == 1 ? options.keySet().iterator().next() : this;
    }

    /**
     * The body that makes the choice.
     *
     * @return the body; empty if it is not known where a variable gets each of the values
     */
    public Optional<Body> body() {
      return body.filter(one -> placed);
    }

    /**
     * Where a variable, or an operand, gets an option.
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
   * @return the choice; the only option itself if there is one alone
   */
  static Value oneOf(List<Value> options) {
    Choice choice = new Choice();
    options.forEach(choice::add);
    return choice.orOnly();
  }
}
