package dev.biscotti.benchmarks;

import dev.biscotti.runtime.guard.Exchange;
import java.util.List;
import java.util.Optional;

/** A request with one Cookie line, and a response that keeps the last Set-Cookie line. */
final class BenchmarkExchange implements Exchange {
  private final List<String> cookieLines;
  private String line = "";

  BenchmarkExchange(String cookieLine) {
    cookieLines = List.of(cookieLine);
  }

  @Override
  public List<String> headers(String name) {
    return name.equals("Cookie") ? cookieLines : List.of();
  }

  @Override
  public String path() {
    return "/cart";
  }

  @Override
  public Optional<Boolean> secure() {
    return Optional.of(Boolean.TRUE);
  }

  @Override
  public void addSetCookie(String newLine) {
    line = newLine;
  }

  @Override
  public boolean replaceSetCookie(String earlier, String newLine) {
    line = newLine;
    return true;
  }

  String line() {
    return line;
  }
}
