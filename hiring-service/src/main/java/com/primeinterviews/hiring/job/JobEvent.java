package com.primeinterviews.hiring.job;

/** Something happened to a job; told within the transaction in which it happened. */
public sealed interface JobEvent {

  Job job();

  record Noted(Job job) implements JobEvent {}

  record Revised(Job job) implements JobEvent {}

  record Deleted(Job job) implements JobEvent {}
}
