package dev.biscotti.spring.autoconfigure;

import java.util.List;

/** Lists the cookies that a part of Spring sets in this application. */
@FunctionalInterface
interface FrameworkCookieSource {
  List<FrameworkCookie> cookies();
}
