package dev.biscotti.runtime.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each listener is notified, even if others fail. */
class ListenersTest {
  private static final String NEWS = "an answer";

  private final List<String> heard = new ArrayList<>();

  private Listeners<Consumer<String>> around(Consumer<String> failing) {
    return Listeners.of(
        NEWS, List.of(text -> heard.add("first " + text), failing, text -> heard.add("last")));
  }

  private static Consumer<String> throwing(Throwable failure) {
    return text -> sneak(failure);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void otherListenersAreNotifiedEvenIfOneThrows() {
    List<Throwable> failures =
        List.of(
            new IllegalStateException("crm"),
            new NoClassDefFoundError("crm/Client"),
            new StackOverflowError(),
            new OutOfMemoryError("of a test"),
            new ExceptionInInitializerError(),
            new AssertionError(),
            new java.io.IOException("undeclared"));
    for (Throwable failure : failures) {
      heard.clear();
      Listeners<Consumer<String>> listeners = around(throwing(failure));

      listeners.tell(listener -> listener.accept("yes"));

      assertThat(heard).as(failure.toString()).containsExactly("first yes", "last");
      assertThat(listeners.failures()).isEqualTo(1);
    }
  }

  @Test
  void aRealStackOverflowDoesNotStopNotification() {
    Listeners<Consumer<String>> listeners = around(ListenersTest::recurse);

    listeners.tell(listener -> listener.accept("yes"));

    assertThat(heard).containsExactly("first yes", "last");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void recurse(String text) {
    recurse(text);
  }

  @Test
  void theLogNamesTheClassOfTheListenerOnceForEachKindOfFailure() {
    Listeners<Consumer<String>> listeners = around(new Crm());
    List<String> lines;
    try (LogLines log = LogLines.of("dev.biscotti")) {
      for (int i = 0; i < 9; i++) {
        listeners.tell(listener -> listener.accept("yes"));
        listeners.tell(listener -> listener.accept("state"));
      }
      lines = log.lines();
    }

    assertThat(listeners.failures()).isEqualTo(18);
    assertThat(lines)
        .hasSize(8)
        .allMatch(line -> line.startsWith("SEVERE The listener " + Crm.class.getName()))
        .allMatch(line -> line.contains(NEWS))
        .contains(
            "SEVERE The listener "
                + Crm.class.getName()
                + " failed and missed an answer (java.lang.IllegalArgumentException, 1 time so far)")
        .contains(
            "SEVERE The listener "
                + Crm.class.getName()
                + " failed and missed an answer (java.lang.IllegalStateException, 8 times so far)");
  }

  /** Fails in two ways. */
  private static final class Crm implements Consumer<String> {
    @Override
    public void accept(String text) {
      if (text.equals("state")) {
        throw new IllegalStateException("state");
      }
      throw new IllegalArgumentException("argument");
    }
  }

  @Test
  void aFailingLogDoesNotStopNotification() {
    Listeners<Consumer<String>> listeners = around(throwing(new IllegalStateException()));
    try (LogLines log = LogLines.failing("dev.biscotti")) {
      listeners.tell(listener -> listener.accept("yes"));
      assertThat(log.lines()).isEmpty();
    }

    assertThat(heard).containsExactly("first yes", "last");
    assertThat(listeners.failures()).isEqualTo(1);
  }
}
