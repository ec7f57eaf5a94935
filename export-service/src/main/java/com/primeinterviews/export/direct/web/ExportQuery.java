package com.primeinterviews.export.direct.web;

import com.primeinterviews.platform.web.ZoneName;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How an export is asked for. */
record ExportQuery(
    @Parameter(description = "Columns, separated by commas, in the order wanted; all without it.")
        @Nullable String fields,
    @Parameter(description = "upcoming, past or a state of the resource.") @Nullable String status,
    @Parameter(description = "Starts at or after: an instant, or a date in the zone asked for.")
        @Nullable String from,
    @Parameter(description = "Starts before: an instant; a date includes that day.")
        @Nullable String to,
    @Parameter(description = "IANA zone that instants are written in; UTC without it.")
        @Nullable
        @ZoneName
        String timezone,
    @Parameter(description = "Whether CSV begins with a byte order mark, for spreadsheets.")
        @Nullable Boolean bom) {

  @Nullable ZoneId zone() {
    return timezone == null ? null : ZoneId.of(timezone);
  }
}
