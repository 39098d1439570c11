package dev.biscotti.runtime.evidence;

/**
 * The counts of a {@link QueuedConsentLog} so far, for metrics. All except {@code failed} are
 * consistent with each other: {@code added == kept + lost + waiting}.
 *
 * @param added entries that it was given
 * @param kept entries that the log took
 * @param failed tries that failed, to add an entry or to prepare the log
 * @param lost entries that were given up
 * @param waiting entries that wait now, one that the log is busy with among them
 */
public record QueueCounts(long added, long kept, long failed, long lost, int waiting) {}
