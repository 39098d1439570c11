package dev.biscotti.search.sink;

/** A {@link SinkTable} cannot be read. The message states the table, the line and the mistake. */
public final class MalformedSinkTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedSinkTableException(String origin, int line, String mistake) {
    super(origin + ", line " + line + ": " + mistake);
  }
}
