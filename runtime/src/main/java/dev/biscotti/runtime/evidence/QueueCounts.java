package dev.biscotti.runtime.evidence;

/**
 * The counts of a {@link QueuedConsentLog} so far, for metrics. All except {@code failed} are
 * consistent with each other: {@code added == kept + lost + waiting}.
 *
 * @param added entries passed to the queue
 * @param kept entries that the log has stored
 * @param failed failed attempts to add an entry or to prepare the log
 * @param lost entries that were given up
 * @param waiting entries that wait now, including the one that is being stored
 */
public record QueueCounts(long added, long kept, long failed, long lost, int waiting) {}
