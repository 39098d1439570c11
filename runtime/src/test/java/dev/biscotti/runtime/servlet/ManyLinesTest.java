package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.guard.Access;
import dev.biscotti.runtime.guard.Shop;
import jakarta.servlet.http.Cookie;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The work of the filter grows linearly with the number of cookies, set by any code. */
class ManyLinesTest {
  private static final BiscottiFilter FILTER =
      BiscottiFilter.of(POLICY).withListener(finding -> {});

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  enum Way {
    DELETED,
    ADDED,
    DROPPED,
    GUARD,
    GUARD_AND_AGAIN
  }

  private static Act act(Way way, int count) {
    return (request, response) -> {
      for (int i = 0; i < count; i++) {
        switch (way) {
          case DELETED -> {
            Cookie cookie = new Cookie("old" + i, "");
            cookie.setMaxAge(0);
            cookie.setPath("/");
            response.addCookie(cookie);
          }
          case ADDED -> response.addHeader("Set-Cookie", line("campaign_" + i));
          case DROPPED -> response.addHeader("Set-Cookie", line("promo" + i));
          case GUARD, GUARD_AND_AGAIN ->
              Access.gate(ServletGuards.guard(POLICY, request, response), Shop.CAMPAIGN_FAMILY)
                  .ifGranted(permission(way, "campaign_" + i));
        }
      }
      response.flushBuffer();
    };
  }

  private static Consumer<Access> permission(Way way, String name) {
    return access -> {
      access.set(name, "1");
      if (way == Way.GUARD_AND_AGAIN) {
        access.set(name, "2");
      }
    };
  }

  private static String line(String name) {
    return name + "=1; Max-Age=60; Path=/; SameSite=Lax; Secure; HttpOnly";
  }

  private static FakeServer server() {
    FakeServer server =
        new FakeServer().withRequestHeader("Cookie", granted("analytics", "marketing"));
    ServletGuards.install(server.context(), SETTINGS);
    return server;
  }

  private static long work(Way way, int count) throws Exception {
    FakeServer server = server();
    server.run(FILTER, act(way, count));
    return server.response.work;
  }

  @ParameterizedTest
  @EnumSource
  void callsToTheContainerGrowWithTheNumberOfCookies(Way way) throws Exception {
    long few = work(way, 100);

    assertThat(work(way, 800)).isLessThan(few * 9);
  }

  /** The reviewer asks for the time once for each line. */
  @ParameterizedTest
  @EnumSource(names = {"DELETED", "ADDED", "DROPPED"})
  void everyLineIsReviewedOnce(Way way) throws Exception {
    AtomicLong asked = new AtomicLong();
    Clock fixed = SETTINGS.clock();
    Clock counting =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            asked.incrementAndGet();
            return fixed.instant();
          }
        };
    FakeServer server = server();
    ServletGuards.install(server.context(), SETTINGS.withClock(counting));

    server.run(FILTER, act(way, 500));

    assertThat(asked.get()).isBetween(500L, 510L);
  }

  /** The best of several runs, in CPU time of the thread, because the machine may be busy. */
  @ParameterizedTest
  @EnumSource
  void twoHundredCookiesTakeLessThanFiveMilliseconds(Way way) throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 60 && best > 2_000_000; i++) {
      FakeServer server = server();
      long start = THREADS.getCurrentThreadCpuTime();
      server.run(FILTER, act(way, 200));
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    assertThat(best).isLessThan(5_000_000);
  }

  @Test
  void laterLinesOfOneCookieTakeThePlaceOfEarlierOnes() throws Exception {
    FakeServer server = server();
    server.run(FILTER, act(Way.GUARD_AND_AGAIN, 3));

    assertThat(server.setCookies()).hasSize(3).allMatch(text -> text.contains("=2;"));
  }
}
