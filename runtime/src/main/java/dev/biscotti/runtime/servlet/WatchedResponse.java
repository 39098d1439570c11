package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** A response of which every cookie is looked at as soon as it is set. */
final class WatchedResponse extends HttpServletResponseWrapper {
  private final ResponseWatch watch;

  WatchedResponse(HttpServletResponse response, ResponseWatch watch) {
    super(response);
    this.watch = watch;
  }

  @Override
  public void addCookie(Cookie cookie) {
    super.addCookie(cookie);
    watch.review();
  }

  @Override
  public void setHeader(String name, String value) {
    super.setHeader(name, value);
    reviewAfter(name);
  }

  @Override
  public void addHeader(String name, String value) {
    super.addHeader(name, value);
    reviewAfter(name);
  }

  @Override
  public void setIntHeader(String name, int value) {
    super.setIntHeader(name, value);
    reviewAfter(name);
  }

  @Override
  public void addIntHeader(String name, int value) {
    super.addIntHeader(name, value);
    reviewAfter(name);
  }

  @Override
  public void setDateHeader(String name, long date) {
    super.setDateHeader(name, date);
    reviewAfter(name);
  }

  @Override
  public void addDateHeader(String name, long date) {
    super.addDateHeader(name, date);
    reviewAfter(name);
  }

  private void reviewAfter(String header) {
    if (ResponseWatch.isSetCookie(header)) {
      watch.review();
    }
  }

  @Override
  public void reset() {
    super.reset();
    watch.reset();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    watch.review();
    super.sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    watch.review();
    super.sendError(status);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    watch.review();
    super.sendRedirect(location);
  }

  @Override
  public void sendRedirect(String location, int status) throws IOException {
    watch.review();
    super.sendRedirect(location, status);
  }

  @Override
  public void sendRedirect(String location, boolean clearBuffer) throws IOException {
    watch.review();
    super.sendRedirect(location, clearBuffer);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    watch.review();
    super.sendRedirect(location, status, clearBuffer);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    watch.review();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    watch.review();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    watch.review();
    super.flushBuffer();
  }
}
