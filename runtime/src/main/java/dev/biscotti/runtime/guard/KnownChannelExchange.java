package dev.biscotti.runtime.guard;

import java.util.List;
import java.util.Optional;

/**
 * An exchange whose adapter knows the connection.
 *
 * @param exchange everything else
 * @param secure whether the connection is secure
 */
record KnownChannelExchange(Exchange exchange, Optional<Boolean> secure) implements Exchange {
  @Override
  public List<String> headers(String name) {
    return exchange.headers(name);
  }

  @Override
  public String path() {
    return exchange.path();
  }

  @Override
  public Optional<String> host() {
    return exchange.host();
  }

  @Override
  public boolean isOpen() {
    return exchange.isOpen();
  }

  @Override
  public void consentChanged() {
    exchange.consentChanged();
  }

  @Override
  public void addSetCookie(String line) {
    exchange.addSetCookie(line);
  }

  @Override
  public boolean replaceSetCookie(String earlier, String line) {
    return exchange.replaceSetCookie(earlier, line);
  }
}
