package dev.biscotti.spring.autoconfigure;

import java.util.List;

/** Tells which cookies a part of Spring sets as this application uses it. */
@FunctionalInterface
interface FrameworkCookieSource {
  List<FrameworkCookie> cookies();
}
