package org.baguan.benchmarks.peers;

/**
 * A rule that holds.
 *
 * @param id the rule's id
 * @param points what it gives; 0 for a rule of eligibility
 */
public record Held(String id, int points) {}
