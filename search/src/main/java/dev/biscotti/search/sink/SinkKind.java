package dev.biscotti.search.sink;

import java.util.List;
import java.util.Optional;

/** What a call of a {@link CookieSink} does to a cookie. */
public enum SinkKind {
  /** The server sets it. */
  SET("set", "sets a cookie"),

  /** Creates a cookie that a server sets or a client sends, depending on where it goes. */
  SET_OR_SEND("set?", "makes a cookie that counts as set once it goes to a response"),

  /** The server reads it. */
  READ("read", "reads a cookie"),

  /** The server deletes it. */
  DELETE("delete", "deletes a cookie; always allowed"),

  /** A client stores or sends it: never reported. */
  CLIENT("client", "a client's side; never reported"),

  /** Describes a cookie of a request: never reported. */
  REQUEST("request", "a request's cookie; never reported"),

  /** Only mentions a name. */
  MENTION("mention", "mentions a name or a line; sets nothing");

  private static final List<SinkKind> ALL = List.of(values());

  private final String symbol;
  private final String description;

  SinkKind(String symbol, String description) {
    this.symbol = symbol;
    this.description = description;
  }

  /**
   * The notation of the kind in a table.
   *
   * @return such as {@code set}
   */
  public String symbol() {
    return symbol;
  }

  /**
   * A short description of the kind.
   *
   * @return the description
   */
  public String description() {
    return description;
  }

  static Optional<SinkKind> of(String symbol) {
    for (SinkKind kind : ALL) {
      if (kind.symbol.equals(symbol)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
