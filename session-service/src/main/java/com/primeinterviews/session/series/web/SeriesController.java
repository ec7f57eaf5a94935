package com.primeinterviews.session.series.web;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.booking.Booking.Booked;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.web.BookingRefusals;
import com.primeinterviews.session.booking.web.SessionView;
import com.primeinterviews.session.booking.web.SessionViews;
import com.primeinterviews.session.people.ReadersZones;
import com.primeinterviews.session.series.BookSeries;
import com.primeinterviews.session.series.SeriesBooking;
import com.primeinterviews.session.series.SeriesBooking.NoneBooked;
import com.primeinterviews.session.series.SeriesBooking.Occurrence;
import com.primeinterviews.session.series.SeriesBooking.Refused;
import com.primeinterviews.session.series.SeriesBooking.SomeBooked;
import com.primeinterviews.session.series.SeriesDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@Access(value = Role.CANDIDATE, owner = "self")
class SeriesController {

  private final SeriesDesk desk;
  private final SessionViews views;
  private final ReadersZones zones;

  SeriesController(SeriesDesk desk, SessionViews views, ReadersZones zones) {
    this.desk = desk;
    this.views = views;
    this.zones = zones;
  }

  /**
   * @param seriesId lists them: {@code GET /api/sessions?seriesId=}
   * @param booked how many of the occurrences were booked
   */
  record BookedSeries(
      boolean success, UUID seriesId, long booked, List<OccurrenceView> occurrences) {}

  @Operation(
      summary = "Book the same session every week or every second week",
      description =
          "The sessions keep the time that the clock of the mentor's zone shows at the first one, "
              + "also when it is put forward or back in between, since the mentor's hours do so too. "
              + "Each is judged as if it were booked alone, by the mentor's horizon as well. "
              + "`all_or_nothing`: 409 SERIES_REFUSED when one of them cannot be had, and none is "
              + "booked; `skip_conflicts`: the others are booked, 409 when there are no others. "
              + "`occurrences` tells what came of each: booked, free (it could have been booked) or "
              + "refused, with what a single booking would have answered.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping("/api/sessions/series")
  ResponseEntity<BookedSeries> book(@Valid @RequestBody SeriesRequest request, CurrentUser user) {
    BookSeries wanted = request.toCommand(user, zones);
    SeriesBooking result = desk.book(wanted);
    return switch (result) {
      case SomeBooked(var occurrences) -> booked(wanted, occurrences);
      case NoneBooked(var occurrences) ->
          throw Problem.conflict("Not all sessions of the series can be had; none was booked.")
              .reason("SERIES_REFUSED")
              .detail("occurrences", OccurrenceView.ofNone(occurrences))
              .asException();
      case Refused(var why) -> throw BookingRefusals.of(why, wanted.first()).asException();
    };
  }

  private ResponseEntity<BookedSeries> booked(BookSeries wanted, List<Occurrence> occurrences) {
    List<Session> sessions =
        occurrences.stream()
            .map(Occurrence::result)
            .filter(Booked.class::isInstance)
            .map(result -> ((Booked) result).session())
            .toList();
    Map<UUID, SessionView> seen =
        views.of(sessions).stream().collect(toMap(SessionView::id, identity()));
    UUID seriesId = requireNonNull(wanted.first().seriesId());
    return ResponseEntity.created(URI.create("/api/sessions?seriesId=" + seriesId))
        .body(
            new BookedSeries(
                true,
                seriesId,
                sessions.size(),
                OccurrenceView.ofBooked(occurrences, session -> seen.get(session.id()))));
  }
}
