package com.primeinterviews.session.booking;

/**
 * A person's sessions in figures.
 *
 * @param averageRating of the reviewed ones, two decimals; 0 while there is none
 * @param totalHours length of the completed ones, two decimals
 */
public record SessionStats(
    long totalSessions,
    long completedSessions,
    long upcomingSessions,
    double averageRating,
    double totalHours) {}
