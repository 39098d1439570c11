package dev.biscotti.search.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The code of a method, a constructor with the initializers of its class, a static initializer, or
 * a lambda. A front end creates it empty and adds to it in code order: blocks, their content, and
 * the edges between them.
 */
public final class Body {
  private final MethodInfo method;
  private final Optional<Body> around;
  private final List<String> parameterTypes;
  private final List<Call> calls = new ArrayList<>();
  private final List<Value.Function> functions = new ArrayList<>();
  private final List<FieldStore> fieldStores = new ArrayList<>();
  private final List<ArrayStore> arrayStores = new ArrayList<>();
  private final List<Returned> returned = new ArrayList<>();
  private final List<NamedLocal> namedLocals = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();
  private final ControlFlow flow = new ControlFlow();
  private int block = ControlFlow.ENTRY;
  private int position;

  private Body(MethodInfo method, Optional<Body> around, List<String> parameterTypes) {
    this.method = method;
    this.around = around;
    this.parameterTypes = List.copyOf(parameterTypes);
  }

  /**
   * A value that is returned.
   *
   * @param value the value
   * @param at its place
   * @param block the block that returns it
   */
  public record Returned(Value value, Place at, int block) {}

  /**
   * An assignment of a field; a field initializer counts as one.
   *
   * @param field the field, in the class that declares it
   * @param object the object; empty for a static one
   * @param value what is assigned; unknown for {@code ++} and similar operators
   * @param at where the value is
   * @param body the body that assigns it
   * @param block the block of the body
   */
  public record FieldStore(
      FieldRef field, Optional<Value> object, Value value, Place at, Body body, int block) {}

  /**
   * An assignment to an array element; each element of an array initializer counts as one.
   *
   * @param array the array
   * @param index the index
   * @param value what is assigned
   * @param at where the value is
   */
  public record ArrayStore(Value array, Value index, Value value, Place at) {}

  /**
   * An assignment to a local variable with {@code @CookieName}; only source code shows it.
   *
   * @param name the variable's name
   * @param names the names that the annotation lists
   * @param value what is assigned
   * @param at where the value is
   */
  public record NamedLocal(String name, List<String> names, Value value, Place at) {}

  /**
   * A text that a {@code switch} compares with its selector; class files contain a call of {@code
   * equals} instead.
   *
   * @param selector the selector
   * @param label the text
   * @param at where the label is
   */
  public record Case(Value selector, Value label, Place at) {}

  /**
   * Creates the empty body of a method, constructor or static initializer.
   *
   * @param method the method
   * @return the body, with one open block
   */
  public static Body of(MethodInfo method) {
    return new Body(method, Optional.empty(), method.ref().parameterTypes());
  }

  /**
   * Creates the empty body of a lambda.
   *
   * @param around the body that contains it
   * @param parameterTypes the descriptors of its own parameters
   * @return the body, with one open block
   */
  public static Body lambda(Body around, List<String> parameterTypes) {
    return new Body(around.method, Optional.of(around), parameterTypes);
  }

  /**
   * Begins a block, to which the following additions belong. No edge leads to it yet.
   *
   * @return the block's number
   */
  public int begin() {
    block = flow.newBlock();
    return block;
  }

  /**
   * Creates a block for later.
   *
   * @return its number
   */
  public int newBlock() {
    return flow.newBlock();
  }

  /**
   * Continues in a block.
   *
   * @param number its number
   */
  public void enter(int number) {
    block = number;
  }

  /**
   * The block that is being added to.
   *
   * @return its number; the body begins in block 0
   */
  public int block() {
    return block;
  }

  /**
   * Adds an edge.
   *
   * @param from a block
   * @param to the block that can run next
   */
  public void edge(int from, int to) {
    flow.edge(from, to, List.of());
  }

  /**
   * Adds a conditional edge.
   *
   * @param from a block
   * @param to the block that can run next
   * @param conditions all conditions that hold then
   */
  public void edge(int from, int to, List<Condition> conditions) {
    flow.edge(from, to, conditions);
  }

  /** Records that the body can return from the current block. */
  public void exit() {
    flow.exit(block);
  }

  /**
   * Adds a call; {@link Call#complete} adds its receiver and arguments.
   *
   * @param called what is called
   * @param dispatch how the method that runs is chosen
   * @param at where the call is
   * @return the call
   */
  public Call call(MethodRef called, Call.Dispatch dispatch, Place at) {
    Call call = new Call(this, called, dispatch, at, block, position++);
    calls.add(call);
    return call;
  }

  /**
   * Creates a call that is not in the code, such as that of the method that a reference refers to.
   *
   * @param called what is called
   * @param dispatch how the method that runs is chosen
   * @param at where it is
   * @return the call, which is not among those of this body
   */
  public Call imagined(MethodRef called, Call.Dispatch dispatch, Place at) {
    return new Call(this, called, dispatch, at, block, position);
  }

  /**
   * Adds a lambda or method reference.
   *
   * @param function the function
   */
  public void add(Value.Function function) {
    functions.add(function);
  }

  /**
   * Adds an assignment of a field in the current block.
   *
   * @param field the field
   * @param object the object; empty for a static field
   * @param value what is assigned
   * @param at where the value is
   */
  public void store(FieldRef field, Optional<Value> object, Value value, Place at) {
    fieldStores.add(new FieldStore(field, object, value, at, this, block));
  }

  /**
   * Adds an assignment to an array element.
   *
   * @param store the assignment
   */
  public void add(ArrayStore store) {
    arrayStores.add(store);
  }

  /**
   * Adds an assignment of a local variable with {@code @CookieName}.
   *
   * @param local the variable and the value
   */
  public void add(NamedLocal local) {
    namedLocals.add(local);
  }

  /**
   * Adds a label of a {@code switch} over texts.
   *
   * @param label the label
   */
  public void add(Case label) {
    cases.add(label);
  }

  /**
   * Adds a value that the body returns, and records that it can return from the current block.
   *
   * @param value the value
   * @param at where it is
   */
  public void returns(Value value, Place at) {
    returned.add(new Returned(value, at, block));
    exit();
  }

  /**
   * The method, constructor or static initializer; for a lambda, the one that contains it.
   *
   * @return the method
   */
  public MethodInfo method() {
    return method;
  }

  /**
   * The body that contains a lambda.
   *
   * @return the body; empty for the body of a method
   */
  public Optional<Body> around() {
    return around;
  }

  /**
   * The parameters' types.
   *
   * @return their descriptors
   */
  public List<String> parameterTypes() {
    return parameterTypes;
  }

  /**
   * The calls, without those in lambdas.
   *
   * @return the calls in the order of the code
   */
  public List<Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  /**
   * The lambdas and method references.
   *
   * @return the functions in the order of the code
   */
  public List<Value.Function> functions() {
    return Collections.unmodifiableList(functions);
  }

  /**
   * This body and those of the lambdas in it.
   *
   * @return the bodies, this one first
   */
  public List<Body> withLambdas() {
    List<Body> all = new ArrayList<>(List.of(this));
    functions.forEach(
        function -> function.lambda().ifPresent(lambda -> all.addAll(lambda.withLambdas())));
    return all;
  }

  /**
   * The assignments of fields, without those in lambdas.
   *
   * @return the assignments in the order of the code
   */
  public List<FieldStore> fieldStores() {
    return Collections.unmodifiableList(fieldStores);
  }

  /**
   * The assignments to array elements.
   *
   * @return the assignments in the order of the code
   */
  public List<ArrayStore> arrayStores() {
    return Collections.unmodifiableList(arrayStores);
  }

  /**
   * The values that can be returned.
   *
   * @return the values in the order of the code
   */
  public List<Returned> returned() {
    return Collections.unmodifiableList(returned);
  }

  /**
   * The assignments of local variables with {@code @CookieName}.
   *
   * @return the assignments in the order of the code
   */
  public List<NamedLocal> namedLocals() {
    return Collections.unmodifiableList(namedLocals);
  }

  /**
   * The labels of switches over texts.
   *
   * @return the labels in the order of the code
   */
  public List<Case> cases() {
    return Collections.unmodifiableList(cases);
  }

  /**
   * The control flow of the body.
   *
   * @return its blocks and edges
   */
  public ControlFlow flow() {
    return flow;
  }

  @Override
  public String toString() {
    return method.ref().inWords() + (around.isPresent() ? " (lambda)" : "");
  }
}
