package com.primeinterviews.session.busy.ics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.ContentHandler;

/**
 * Keeps what matters of a document while ical4j reads it. The object model of ical4j is left out:
 * it would build zone rules out of whatever the document says before anybody could set bounds.
 */
final class DocumentHandler implements ContentHandler {

  private static final int DEEPEST = 5;
  private static final Set<String> KEPT =
      Set.of(
          "UID",
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "RDATE",
          "EXDATE",
          "RECURRENCE-ID",
          "STATUS",
          "TRANSP",
          "FREEBUSY",
          "TZID",
          "TZOFFSETFROM",
          "TZOFFSETTO",
          "X-WR-TIMEZONE");

  private final int mostBlocks;
  private final Block calendar = new Block("VCALENDAR");
  private final Deque<Block> open = new ArrayDeque<>();
  private final Map<String, String> parameters = new HashMap<>();
  private String value = "";
  private int blocks;
  private boolean begun;

  DocumentHandler(int mostBlocks) {
    this.mostBlocks = mostBlocks;
    open.push(calendar);
  }

  /** Of all calendars in the document together. */
  Block calendar() {
    if (!begun) {
      throw UnfitCalendarException.malformed("no calendar");
    }
    return calendar;
  }

  @Override
  public void startCalendar() {
    begun = true;
  }

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String name) {
    if (open.size() > DEEPEST) {
      throw UnfitCalendarException.malformed("nested too deep");
    }
    if (++blocks > mostBlocks) {
      throw UnfitCalendarException.tooMuch("more than " + mostBlocks + " components");
    }
    open.push(new Block(name.toUpperCase(Locale.ROOT)));
  }

  @Override
  public void endComponent(String name) {
    Block ended = open.pop();
    open.element().add(ended);
  }

  @Override
  public void startProperty(String name) {
    parameters.clear();
    value = "";
  }

  @Override
  public void parameter(String name, String text) {
    parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
  }

  @Override
  public void propertyValue(String text) {
    value = text;
  }

  @Override
  public void endProperty(String name) {
    String property = name.toUpperCase(Locale.ROOT);
    if (KEPT.contains(property)) {
      open.element().add(new Line(property, value.strip(), parameters));
    }
  }
}
