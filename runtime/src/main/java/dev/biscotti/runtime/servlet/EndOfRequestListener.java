package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/**
 * Looks at a response when all filters are done with it, those in front of ours too. Containers
 * tell this before they commit what fits into the buffer.
 */
enum EndOfRequestListener implements ServletRequestListener {
  INSTANCE;

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    ResponseWatch.of(event.getServletRequest())
        .filter(ResponseWatch::isOwned)
        .ifPresent(ResponseWatch::lookQuietly);
  }
}
