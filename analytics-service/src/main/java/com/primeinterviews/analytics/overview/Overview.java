package com.primeinterviews.analytics.overview;

import java.util.List;
import java.util.Map;

/**
 * The figures of the whole product.
 *
 * @param days of bookings within the range, those without any left out
 * @param census how many are in which state now, whatever the range
 * @param deliveries within the range
 */
public record Overview(
    DayRange range,
    List<DayOfBookings> days,
    Map<Census.Kind, Map<String, Integer>> census,
    List<ChannelHealth> deliveries) {}
