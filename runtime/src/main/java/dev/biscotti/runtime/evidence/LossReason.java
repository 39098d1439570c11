package dev.biscotti.runtime.evidence;

/** Why a {@link QueuedConsentLog} gave up an entry. */
public enum LossReason {
  /** The queue was full, because the log has failed or lagged for long. */
  QUEUE_FULL,

  /** The log will never take this entry: {@link ConsentLogException#isRetryable} was false. */
  REFUSED,

  /** The entry came after the queue was closed. */
  CLOSED,

  /**
   * The log did not store it before the queue had to close. An entry that the log was just storing
   * may still be stored.
   */
  NOT_KEPT_AT_CLOSE
}
