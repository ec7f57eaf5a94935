package com.primeinterviews.mentor.directory.web;

import com.primeinterviews.mentor.directory.Directory;
import com.primeinterviews.mentor.slots.OpenSlots;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(everyone = true)
@RequestMapping("/api/mentors")
class DirectoryController {

  private final Directory directory;
  private final OpenSlots slots;

  DirectoryController(Directory directory, OpenSlots slots) {
    this.directory = directory;
    this.slots = slots;
  }

  @Operation(
      summary = "Finds mentors",
      description =
          "All filters have to hold together; a value with a comma in it stands in double quotes."
              + " Numbered pages tell total, filters and facets; a"
              + " cursor walks the same list, with the same filters however they are written and the"
              + " same sort, at constant cost without them. Nobody is met twice or left out because"
              + " others come or go; whose own place in the order changes during the walk is met"
              + " where they are then. Facets count the mentors found; priceRange and"
              + " experienceRange leave out the filter on themselves.")
  @GetMapping
  ResponseEntity<MentorsPage> list(
      @ParameterObject DirectoryQuery query, PageQuery page, HttpServletRequest request) {
    var filter = directory.canonical(query.filter());
    var order = query.order();
    if (page.cursor() != null && !order.owns(page.cursor(), filter)) {
      throw Problem.malformed(
              "The cursor belongs to a list with other filters or in another order.")
          .fieldError("cursor", "BROKEN_CURSOR", "not a cursor of this list", null)
          .asException();
    }
    var found = directory.find(filter, order, page);
    var body = MentorsPage.of(page, found, slots);
    return ResponseEntity.ok().headers(NextLink.after(found.nextCursor(), request)).body(body);
  }
}
