package com.primeinterviews.mentor.directory.facets;

/**
 * What one mentor of the directory offers.
 *
 * @param values what {@link FacetDictionary} calls the mentor's skills, companies, languages and
 *     specialties
 * @param cents of the hourly rate, whatever its currency
 * @param rating in hundredths
 */
@SuppressWarnings(
    "ArrayRecordComponent") // never compared; a list would take several times the room
record Offer(int[] values, int cents, int experience, int rating) {}
