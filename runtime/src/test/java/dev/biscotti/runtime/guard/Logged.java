package dev.biscotti.runtime.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects the messages of the logger {@code dev.biscotti} until closed, as level and text. */
public final class Logged implements AutoCloseable {
  private final Logger logger = Logger.getLogger("dev.biscotti");
  private final Level before = logger.getLevel();
  private final List<String> lines = new ArrayList<>();
  private final Handler handler;

  public Logged() {
    this(line -> {});
  }

  Logged(Consumer<String> also) {
    handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            String text = line.getLevel() + " " + new SimpleFormatter().formatMessage(line);
            lines.add(text);
            also.accept(text);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  public List<String> lines() {
    return lines;
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    logger.setLevel(before);
  }
}
