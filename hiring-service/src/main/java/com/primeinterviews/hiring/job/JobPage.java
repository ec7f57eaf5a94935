package com.primeinterviews.hiring.job;

import com.primeinterviews.platform.paging.Pagination;
import java.util.List;

/** Part of a list of jobs, and where it stands. */
public record JobPage(List<Job> jobs, Pagination pagination) {}
