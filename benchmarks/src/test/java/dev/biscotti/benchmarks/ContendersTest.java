package dev.biscotti.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** A contender that skips the work would be fast, and the measurement worthless. */
class ContendersTest {
  private static final String VALUE = Inputs.values()[0];

  @TestFactory
  Stream<DynamicTest> everyContenderWritesTheWholeLine() {
    return Stream.of(new SetCookieWithLifetime(), new SetCookieWithoutLifetime())
        .flatMap(ContendersTest::contenders)
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> {
                      String line = ((String) one.call()).toLowerCase(Locale.ROOT);
                      assertThat(line)
                          .startsWith("shop-")
                          .containsPattern("=[\\w-]{24};")
                          .contains("domain=shop.example", "path=/", "samesite=none")
                          .contains("secure", "httponly");
                      assertThat(line.contains("max-age=2592000"))
                          .isEqualTo(one.name().contains("WithLifetime"));
                      assertThat(line.contains("partitioned"))
                          .isEqualTo(!one.name().endsWith("jersey"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyContenderFindsTheValue() {
    return contenders(new FindPresentCookie())
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> assertValue(one, VALUE)));
  }

  @TestFactory
  Stream<DynamicTest> noContenderFindsAnAbsentCookie() {
    return contenders(new FindAbsentCookie())
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> assertValue(one, "")));
  }

  @TestFactory
  Stream<DynamicTest> everyContenderSeesTheConsent() {
    return Stream.of(new ConsentDecision(), new ParseConsentRecord(), new FurtherConsentCheck())
        .flatMap(ContendersTest::contenders)
        .map(
            one ->
                DynamicTest.dynamicTest(one.name(), () -> assertThat(one.call()).isEqualTo(true)));
  }

  @Test
  void floorRefusesWhatTheRecordDoesNotGrant() {
    String record = Inputs.consentRecord();
    long today = 20_779; // 2026-11-22
    PlainScan.Grant other = new PlainScan.Grant(1, 1, 1);
    assertThat(PlainScan.isGranted(record, 0, record.length(), other, today)).isFalse();
    assertThat(PlainScan.isGranted("garbage", 0, 7, other, today)).isFalse();
  }

  @Test
  void inputsAreTheSameInEveryRun() {
    assertThat(Inputs.headers("shop-theme", VALUE)).isEqualTo(Inputs.headers("shop-theme", VALUE));
    assertThat(Inputs.headers("shop-theme", VALUE)[0].split("; ", -1))
        .hasSize(20)
        .contains("shop-theme=" + VALUE);
  }

  private static void assertValue(Contender one, String expected) throws Exception {
    for (int i = 0; i < Inputs.HEADERS; i++) {
      assertThat(one.call()).isEqualTo(expected);
    }
  }

  private record Contender(Object benchmark, Method method) {
    String name() {
      return benchmark.getClass().getSimpleName() + "." + method.getName();
    }

    Object call() throws IllegalAccessException, InvocationTargetException {
      return method.invoke(benchmark);
    }
  }

  private static Stream<Contender> contenders(Object benchmark) {
    return Arrays.stream(benchmark.getClass().getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(method -> new Contender(benchmark, method));
  }
}
