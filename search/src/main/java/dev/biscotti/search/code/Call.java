package dev.biscotti.search.code;

import java.util.List;
import java.util.Optional;

/**
 * A call of a method or constructor, as the JVM makes it: variable arguments are in an array. Calls
 * are compared by identity.
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
    /** The named method: a constructor, a private method, or a method of the superclass. */
    SPECIAL,
    /** The named method, without an object. */
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
   * Adds the receiver and the arguments. An argument may depend on the call itself if a loop
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
   * Adds the place of the receiver, if the source shows it.
   *
   * @param place the place
   */
  public void locateReceiver(Place place) {
    receiverPlace = Optional.of(place);
  }

  /**
   * The place of the receiver.
   *
   * @return its place; that of the call if it has no place of its own
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
   * @return the dispatch
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
   * @return its place; that of the call if it has no place of its own
   */
  public Place at(int index) {
    return index >= 0 && index < places.size() ? places.get(index) : at;
  }

  /**
   * The receiver.
   *
   * @return the object; empty for a static method and for a constructor that creates a new object
   */
  public Optional<Value> receiver() {
    return receiver;
  }

  /**
   * The arguments.
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
   * Whether the call creates a new object.
   *
   * @return false also for {@code this(...)} and {@code super(...)}
   */
  public boolean isCreation() {
    return method.isConstructor() && receiver.isEmpty();
  }

  /**
   * The point just before the call.
   *
   * @return its position in the control flow of the body
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
