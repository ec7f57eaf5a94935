package com.primeinterviews.hiring.application;

import com.primeinterviews.hiring.job.Job;

/** An application with the job it is for, which may have been deleted since. */
public record TrackedApplication(JobApplication application, Job job) {}
