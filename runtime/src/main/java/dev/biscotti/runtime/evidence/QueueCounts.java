package dev.biscotti.runtime.evidence;

/**
 * What a {@link QueuedConsentLog} has done so far, for gauges.
 *
 * @param kept entries that the log took
 * @param failed tries that failed
 * @param lost entries that were given up
 * @param waiting entries that wait now
 */
public record QueueCounts(long kept, long failed, long lost, int waiting) {}
