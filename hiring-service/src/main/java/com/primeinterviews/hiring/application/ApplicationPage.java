package com.primeinterviews.hiring.application;

import com.primeinterviews.platform.paging.Pagination;
import java.util.List;

/** Part of a list of applications, and where it stands. */
public record ApplicationPage(List<TrackedApplication> applications, Pagination pagination) {}
