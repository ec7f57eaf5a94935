package com.primeinterviews.session.busy.ics;

import com.primeinterviews.session.busy.ics.IcsReading.BusyTimes;
import com.primeinterviews.session.busy.ics.IcsReading.Flaw;
import com.primeinterviews.session.busy.ics.IcsReading.Unfit;
import com.primeinterviews.session.calendar.TimeSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.springframework.stereotype.Component;

/**
 * Reads the busy times of an iCalendar document. A document is read as a whole or not at all: what
 * cannot be understood might be an appointment, and to leave it out would open its time.
 */
@Component
public class IcsReader {

  private final IcsLimits limits;

  public IcsReader() {
    this(IcsLimits.USUAL);
  }

  IcsReader(IcsLimits limits) {
    this.limits = limits;
  }

  /**
   * @param home for times without a zone, where the calendar does not name its own
   * @param window outside of which nothing is kept
   */
  public IcsReading read(byte[] document, ZoneId home, TimeSpan window) {
    try {
      Block calendar = parsed(document);
      var work = new Work(limits);
      var events = new Events(new Clocks(calendar, home, window, work), window, work);
      var spans =
          Stream.concat(
                  events.busy(named(calendar, "VEVENT")),
                  events.freeBusy(named(calendar, "VFREEBUSY")))
              .toList();
      return new BusyTimes(TimeSpan.joined(spans));
    } catch (UnfitCalendarException e) {
      return new Unfit(e.flaw());
    } catch (DateTimeException | ArithmeticException e) {
      // Times beyond what can be reckoned with.
      return new Unfit(Flaw.MALFORMED);
    }
  }

  private Block parsed(byte[] document) {
    var handler = new DocumentHandler(limits.components());
    var text = new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8);
    try {
      var unfolded = new UnfoldingReader(text, true);
      skipByteOrderMark(unfolded);
      new CalendarParserImpl(true).parse(unfolded, handler);
    } catch (ParserException e) {
      if (e.getCause() instanceof UnfitCalendarException unfit) {
        throw unfit;
      }
      throw UnfitCalendarException.malformed("no iCalendar");
    } catch (IOException e) {
      throw UnfitCalendarException.malformed("no text");
    }
    return handler.calendar();
  }

  private static void skipByteOrderMark(PushbackReader text) throws IOException {
    int first = text.read();
    if (first != -1 && first != '\uFEFF') {
      text.unread(first);
    }
  }

  private static List<Block> named(Block calendar, String name) {
    return calendar.blocks().stream().filter(block -> block.name().equals(name)).toList();
  }
}
