package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/**
 * Reviews a response after all filters, including those before Biscotti's, have finished.
 * Containers call this before they commit a response that fits into the buffer.
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
