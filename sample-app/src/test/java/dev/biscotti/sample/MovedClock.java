package dev.biscotti.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets to noon of a day, in UTC. */
final class MovedClock extends Clock {
  private volatile Instant now;

  MovedClock(LocalDate day) {
    now = noon(day);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  void moveTo(LocalDate day) {
    now = noon(day);
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
    MovedClock here = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return here.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return here.withZone(other);
      }
    };
  }
}
