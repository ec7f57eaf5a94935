package com.primeinterviews.hiring.application;

/** Something happened to an application; told within the transaction in which it happened. */
public sealed interface ApplicationEvent {

  TrackedApplication tracked();

  record Started(TrackedApplication tracked) implements ApplicationEvent {}

  record Moved(TrackedApplication tracked, ApplicationStatus from) implements ApplicationEvent {}
}
