package dev.biscotti.runtime.servlet;

import jakarta.servlet.ServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of Undertow. Undertow keeps cookies from {@code addCookie} and from sessions in a
 * separate list and turns them into header lines only when the response starts. This class makes it
 * do so at once, so that the lines can be read, changed and removed like all others. The methods
 * that it calls are public in Undertow 2.3; if they are missing, {@link BlindContainer} applies
 * instead.
 */
final class UndertowLines implements ContainerLines {
  private static final String RESPONSE = "io.undertow.servlet.spec.HttpServletResponseImpl";

  private static final ClassValue<Optional<Access>> ACCESS =
      new ClassValue<>() {
        @Override
        protected Optional<Access> computeValue(Class<?> type) {
          try {
            return Optional.of(Access.of(type));
          } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
          }
        }
      };

  private final Access access;
  private final Object exchange;
  private final Object headers;

  private UndertowLines(Access access, Object exchange, Object headers) {
    this.access = access;
    this.exchange = exchange;
    this.headers = headers;
  }

  /**
   * The methods and the header name of Undertow that this class uses.
   *
   * @param exchange HttpServletResponseImpl.getExchange
   * @param headers HttpServerExchange.getResponseHeaders
   * @param cookies HttpServerExchange.getResponseCookies, a map that can be changed
   * @param flatten Connectors.flattenCookies
   * @param get HeaderMap.get by name
   * @param remove HeaderMap.remove by name
   * @param add HeaderMap.add
   * @param name Set-Cookie as an HttpString
   */
  private record Access(
      Method exchange,
      Method headers,
      Method cookies,
      Method flatten,
      Method get,
      Method remove,
      Method add,
      Object name) {

    static Access of(Class<?> response) throws ReflectiveOperationException {
      Method exchange = response.getMethod("getExchange");
      Class<?> type = exchange.getReturnType();
      Method headers = type.getMethod("getResponseHeaders");
      Class<?> map = headers.getReturnType();
      ClassLoader undertow = type.getClassLoader();
      Class<?> text = Class.forName("io.undertow.util.HttpString", true, undertow);
      return new Access(
          exchange,
          headers,
          type.getMethod("getResponseCookies"),
          Class.forName("io.undertow.server.Connectors", true, undertow)
              .getMethod("flattenCookies", type),
          map.getMethod("get", String.class),
          map.getMethod("remove", String.class),
          map.getMethod("add", text, String.class),
          text.getConstructor(String.class).newInstance(SET_COOKIE));
    }

    static Object get(Method method, Object target) {
      return Objects.requireNonNull(call(method, target));
    }

    static @Nullable Object call(Method method, @Nullable Object target, Object... arguments) {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Empty for a response of another container or of an unknown version of Undertow. */
  static Optional<ContainerLines> of(ServletResponse response) {
    ServletResponse inner = ContainerLines.innermost(response);
    if (!isUndertow(inner)) {
      return Optional.empty();
    }
    return ACCESS
        .get(inner.getClass())
        .map(
            access -> {
              Object exchange = Access.get(access.exchange(), inner);
              return new UndertowLines(access, exchange, Access.get(access.headers(), exchange));
            });
  }

  static boolean isUndertow(ServletResponse inner) {
    return inner.getClass().getName().equals(RESPONSE);
  }

  @Override
  @SuppressWarnings("unchecked") // HeaderValues is a collection of strings
  public List<String> read() {
    if (!cookies().isEmpty()) {
      Access.call(access.flatten(), null, exchange);
      cookies().clear();
      if (!cookies().isEmpty()) {
        throw new IllegalStateException(
            "Biscotti cannot remove cookies from a response of this Undertow version");
      }
    }
    Object lines = Access.call(access.get(), headers, SET_COOKIE);
    return lines == null ? List.of() : List.copyOf((Collection<String>) lines);
  }

  private Map<?, ?> cookies() {
    return (Map<?, ?>) Access.get(access.cookies(), exchange);
  }

  /** Does not use the response, because that ignores headers during an include. */
  @Override
  public void add(String line) {
    Access.call(access.add(), headers, access.name(), line);
  }

  @Override
  public boolean quotesValues() {
    return true;
  }

  @Override
  public boolean write(List<String> lines, Collection<String> dropped, boolean mayReset) {
    Access.call(access.remove(), headers, SET_COOKIE);
    lines.forEach(this::add);
    return Collections.disjoint(read(), dropped);
  }
}
