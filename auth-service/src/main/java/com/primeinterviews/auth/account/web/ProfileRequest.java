package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.PersonName;
import com.primeinterviews.auth.account.ProfileChange;
import com.primeinterviews.platform.web.ZoneName;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What may be changed about the own account. The last name may become empty. */
record ProfileRequest(
    @NameText @Nullable String firstName,
    @Size(max = PersonName.LONGEST_PART) @Pattern(regexp = "\\P{Cntrl}*") @Nullable String lastName,
    @ZoneName @Nullable String timezone) {

  ProfileChange asChange() {
    return ProfileChange.of(firstName, lastName, timezone == null ? null : ZoneId.of(timezone));
  }
}
