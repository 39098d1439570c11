package dev.biscotti.adapters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A browser that writes its requests by hand, because HTTP clients join Cookie header lines.
 *
 * @param port the server's port on the loopback interface
 */
record Visitor(int port) {
  private static final int TIMEOUT_MILLIS = 20_000;

  /** A response: its status line, header lines and body, undecoded. */
  record Answer(String text) {
    int status() {
      return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    List<String> setCookies() {
      return text.substring(0, text.indexOf("\r\n\r\n"))
          .lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
          .map(line -> line.substring("set-cookie:".length()).strip())
          .toList();
    }

    /** The value that a cookie is set to. */
    String value(String name) {
      return setCookies().stream()
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.substring(name.length() + 1, line.indexOf(';')))
          .findFirst()
          .orElse("");
    }
  }

  Answer visits(String path, String... cookieLines) {
    StringBuilder request =
        new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: shop.example\r\n");
    for (String line : cookieLines) {
      request.append("Cookie: ").append(line).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      InputStream answer = socket.getInputStream();
      return new Answer(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
