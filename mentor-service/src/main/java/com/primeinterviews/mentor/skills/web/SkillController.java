package com.primeinterviews.mentor.skills.web;

import com.primeinterviews.mentor.skills.Skill;
import com.primeinterviews.mentor.skills.SkillNames;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(everyone = true)
class SkillController {

  private static final int LONGEST_PREFIX = 60;

  private final SkillNames skills;

  SkillController(SkillNames skills) {
    this.skills = skills;
  }

  record Skills(List<Skill> skills, Pagination pagination) {}

  @Operation(
      summary = "Completes a skill",
      description = "Skills of which the name or an alias begins with the prefix, by name.")
  @GetMapping("/api/skills")
  ResponseEntity<Skills> list(
      @RequestParam(defaultValue = "") String prefix, PageQuery page, HttpServletRequest request) {
    if (prefix.length() > LONGEST_PREFIX || !isPrintable(prefix)) {
      throw Problem.invalid(
              "prefix", "SIZE", "must be printable, at most " + LONGEST_PREFIX + " long", null)
          .asException();
    }
    var after = page.cursor() == null ? "" : page.cursor().expect(1).text(0);
    if (!isPrintable(after)) {
      throw Problem.malformed("The cursor is not one of this list.").asException();
    }
    var found = skills.beginningWith(prefix, after, page.limit() + 1, page.offset());
    boolean more = found.size() > page.limit();
    var shown = more ? found.subList(0, page.limit()) : found;
    var next = more ? Cursor.encode(shown.getLast().name()) : null;
    var pagination =
        page.cursor() == null
            ? Pagination.page(page, skills.countBeginningWith(prefix), next)
            : Pagination.cursor(page, next);
    return ResponseEntity.ok()
        .headers(NextLink.after(next, request))
        .body(new Skills(shown, pagination));
  }

  private static boolean isPrintable(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }
}
