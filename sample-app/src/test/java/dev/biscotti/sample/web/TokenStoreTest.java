package dev.biscotti.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenStoreTest {
  private final Watch watch = new Watch();

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void aValueIsFoundByItsTokenOnly() {
    TokenStore<String> store = TokenStore.lasting(Duration.ofDays(1), watch);
    String token = store.issue("a");

    assertThat(store.find(token)).contains("a");
    assertThat(store.find(token + "x")).isEmpty();
    assertThat(store.issue("a")).isNotEqualTo(token).hasSize(43);
  }

  @Test
  void aFixedLifetimeEndsHoweverOftenItIsUsed() {
    TokenStore<String> store = TokenStore.lasting(Duration.ofDays(30), watch);
    String token = store.issue("a");

    watch.pass(Duration.ofDays(29));
    assertThat(store.find(token)).isPresent();
    watch.pass(Duration.ofDays(1));
    assertThat(store.find(token)).isEmpty();
  }

  @Test
  void aRenewedLifetimeEndsWithoutUse() {
    TokenStore<String> store = TokenStore.endingUnused(Duration.ofDays(30), watch);
    String token = store.issue("a");

    watch.pass(Duration.ofDays(29));
    assertThat(store.find(token)).isPresent();
    watch.pass(Duration.ofDays(29));
    assertThat(store.find(token)).isPresent();
    watch.pass(Duration.ofDays(30));
    assertThat(store.find(token)).isEmpty();
  }

  @Test
  void aRevokedTokenIsNotAccepted() {
    TokenStore<String> store = TokenStore.endingUnused(Duration.ofDays(30), watch);
    String token = store.issue("a");

    assertThat(store.revoke(token)).contains("a");
    assertThat(store.find(token)).isEmpty();
    assertThat(store.revoke(token)).isEmpty();
  }

  @Test
  void theStoreIsBounded() {
    TokenStore<Integer> store = TokenStore.lasting(Duration.ofDays(1), watch);
    String first = store.issue(0);
    String second = store.issue(1);
    assertThat(store.find(first)).isPresent();

    String last = "";
    for (int i = 2; i <= 10_000; i++) {
      last = store.issue(i);
    }

    assertThat(store.find(first)).isPresent();
    assertThat(store.find(second)).isEmpty();
    assertThat(store.find(last)).contains(10_000);
  }
}
