package com.primeinterviews.mentor.favorites.web;

import com.primeinterviews.mentor.directory.web.MentorItem;
import com.primeinterviews.mentor.favorites.Favorite;
import com.primeinterviews.mentor.favorites.Favorites;
import com.primeinterviews.mentor.favorites.Favorites.Place;
import com.primeinterviews.mentor.slots.OpenSlots;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access
class FavoriteController {

  private final Favorites favorites;
  private final OpenSlots slots;

  FavoriteController(Favorites favorites, OpenSlots slots) {
    this.favorites = favorites;
    this.slots = slots;
  }

  record FavoriteMentors(List<MentorItem> favorites, Pagination pagination) {}

  @Operation(summary = "Marks a mentor as favorite; again changes nothing")
  @ApiResponse(responseCode = "204")
  @PutMapping("/api/mentors/{id}/favorite")
  ResponseEntity<Void> mark(@PathVariable UUID id, CurrentUser user) {
    if (!favorites.mark(user.id(), id)) {
      throw Problem.notFound("mentor").asException();
    }
    return ResponseEntity.noContent().build();
  }

  @Operation(summary = "Takes the mark away; also when there is none")
  @ApiResponse(responseCode = "204")
  @DeleteMapping("/api/mentors/{id}/favorite")
  ResponseEntity<Void> unmark(@PathVariable UUID id, CurrentUser user) {
    favorites.unmark(user.id(), id);
    return ResponseEntity.noContent().build();
  }

  @Operation(
      summary = "The caller's favorites, latest first",
      description = "Mentors who are out of the directory are left out.")
  @Access(owner = "self")
  @GetMapping("/api/favorites")
  ResponseEntity<FavoriteMentors> list(
      PageQuery page, CurrentUser user, HttpServletRequest request) {
    var found =
        page.cursor() == null
            ? favorites.latest(user.id(), page.limit() + 1, page.offset())
            : favorites.after(place(page.cursor()), user.id(), page.limit() + 1);
    boolean more = found.size() > page.limit();
    var shown = more ? found.subList(0, page.limit()) : found;
    var next = more ? cursorAfter(shown.getLast()) : null;
    var pagination =
        page.cursor() == null
            ? Pagination.page(page, favorites.count(user.id()), next)
            : Pagination.cursor(page, next);
    return ResponseEntity.ok()
        .headers(NextLink.after(next, request))
        .body(
            new FavoriteMentors(
                MentorItem.ofAll(shown.stream().map(Favorite::mentor).toList(), slots),
                pagination));
  }

  private static String cursorAfter(Favorite favorite) {
    return Cursor.encode(favorite.since(), favorite.mentor().id());
  }

  private static Place place(Cursor cursor) {
    cursor.expect(2);
    return new Place(cursor.instant(0), cursor.uuid(1));
  }
}
