package dev.biscotti.runtime.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A missing lock differs from an unreadable lock, with which nothing is granted. */
class LockResourceTest {
  private static FoundLock parse(String content) {
    return LockResource.parse(
        "META-INF/biscotti/shop.lock", "shop", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the file is empty",
        "biscotti-lock 1 other | is the lock of the policy other",
        "biscotti-lock 2 shop | the lock has format 2",
        "<<<<<<< HEAD | a merge conflict that Git left",
        "biscotti-lock 1 shop;cookie | a line must have the form",
        "biscotti-lock 1 shop;cookie a path=/ | line 2: cookie a has no category",
        "biscotti-lock 1 shop;# \u00ff | is not UTF-8",
      })
  void otherContentIsAnUnreadableLock(String content, String problem) {
    assertThat(parse(content.replace(';', '\n')))
        .isInstanceOfSatisfying(
            FoundLock.Unreadable.class,
            unreadable ->
                assertThat(unreadable.problem())
                    .startsWith("META-INF/biscotti/shop.lock")
                    .contains(problem));
  }

  @Test
  void aLockIsReadAndMayBeMissing() {
    assertThat(parse("biscotti-lock 1 shop\n")).isInstanceOf(FoundLock.Read.class);
    assertThat(LockResource.find(LockResourceTest.class, "no such policy"))
        .isEqualTo(FoundLock.none());
  }

  @Test
  void aFileLongerThanAnyLockIsNotRead() {
    assertThat(LockResource.parse("shop.lock", "shop", new byte[LockResource.MAX_LENGTH + 1]))
        .isInstanceOfSatisfying(
            FoundLock.Unreadable.class,
            unreadable -> assertThat(unreadable.problem()).contains("is longer than"));
  }
}
