package dev.biscotti.runtime.listener;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects the messages of a logger while open; they go nowhere else. */
public final class LogLines extends Handler implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;
  private final boolean fails;

  private LogLines(String name, boolean fails) {
    logger = Logger.getLogger(name);
    this.fails = fails;
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  public static LogLines of(String logger) {
    return new LogLines(logger, false);
  }

  /** A log that throws for each line. */
  public static LogLines failing(String logger) {
    return new LogLines(logger, true);
  }

  /** Level and text of each. */
  public List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    if (fails) {
      throw new IllegalStateException("the log is broken");
    }
    lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
