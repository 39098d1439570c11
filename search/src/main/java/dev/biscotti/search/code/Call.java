package dev.biscotti.search.code;

import java.util.List;
import java.util.Optional;

/**
 * A call of a method or constructor, as the JVM makes it: the arguments of a method with variable
 * arity are in an array. Two calls are the same only if they are one object.
 */
public final class Call {
  private final Body body;
  private final MethodRef method;
  private final Dispatch dispatch;
  private final Place at;
  private final int block;
  private final int position;
  private Optional<Value> receiver = Optional.empty();
  private List<Value> arguments = List.of();
  private List<Place> places = List.of();
  private Optional<Place> receiverPlace = Optional.empty();

  /** How the method that runs is chosen. */
  public enum Dispatch {
    /** By the class of the object (JVMS 6.5, invokevirtual, invokeinterface). */
    VIRTUAL,
    /** It is the named one: a constructor, a private method, a method of the superclass. */
    SPECIAL,
    /** It is the named one, without an object. */
    STATIC
  }

  Call(Body body, MethodRef method, Dispatch dispatch, Place at, int block, int position) {
    this.body = body;
    this.method = method;
    this.dispatch = dispatch;
    this.at = at;
    this.block = block;
    this.position = position;
  }

  /**
   * Adds what the call is made on and with. An argument may depend on the call itself, where a loop
   * repeats it.
   *
   * @param receiver the object; for a constructor empty, unless it is {@code this(...)} or {@code
   *     super(...)}
   * @param arguments a value for each parameter in the descriptor
   * @param places where each argument is
   */
  public void complete(Optional<Value> receiver, List<Value> arguments, List<Place> places) {
    this.receiver = receiver;
    this.arguments = List.copyOf(arguments);
    this.places = List.copyOf(places);
  }

  /**
   * Adds where the object is that the call is made on, if source shows it.
   *
   * @param place the place
   */
  public void locateReceiver(Place place) {
    receiverPlace = Optional.of(place);
  }

  /**
   * Where the object is that the call is made on.
   *
   * @return its place; that of the call if it has none of its own
   */
  public Place atReceiver() {
    return receiverPlace.orElse(at);
  }

  /**
   * The body that makes the call.
   *
   * @return the body
   */
  public Body body() {
    return body;
  }

  /**
   * What is called.
   *
   * @return the method as the call names it: its owner is the type of the object (JLS 13.1)
   */
  public MethodRef method() {
    return method;
  }

  /**
   * How the method that runs is chosen.
   *
   * @return the way
   */
  public Dispatch dispatch() {
    return dispatch;
  }

  /**
   * Where the call is.
   *
   * @return the place
   */
  public Place at() {
    return at;
  }

  /**
   * Where an argument is.
   *
   * @param index its index
   * @return its place; that of the call if it has none of its own
   */
  public Place at(int index) {
    return index >= 0 && index < places.size() ? places.get(index) : at;
  }

  /**
   * What the call is made on.
   *
   * @return the object; empty for a static method and for a constructor that makes a new object
   */
  public Optional<Value> receiver() {
    return receiver;
  }

  /**
   * What the call is made with.
   *
   * @return a value for each parameter in the descriptor
   */
  public List<Value> arguments() {
    return arguments;
  }

  /**
   * An argument.
   *
   * @param index its index
   * @return its value; unknown if there is none
   */
  public Value argument(int index) {
    return index >= 0 && index < arguments.size()
        ? arguments.get(index)
        : new Value.Unknown("the call has no such argument");
  }

  /**
   * Whether the call makes a new object.
   *
   * @return false also for {@code this(...)} and {@code super(...)}
   */
  public boolean isCreation() {
    return method.isConstructor() && receiver.isEmpty();
  }

  /**
   * The point just before the call.
   *
   * @return where it is among the ways through the body
   */
  public ReachingDefinitions.Point point() {
    return new ReachingDefinitions.Point(block, position);
  }

  int block() {
    return block;
  }

  int position() {
    return position;
  }

  @Override
  public String toString() {
    return method.inWords() + " at " + at;
  }
}
