package com.primeinterviews.auth.account;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All accounts that are there, newest first. In SQL, for the search by parts of words. */
@Component
public class AccountDirectory {

  // A filter that is null takes everything; the casts tell PostgreSQL the type of such a null.
  private static final String MATCHING =
      """
       from account
      where erased_at is null
        and (cast(:search as text) is null
             or email || ' ' || first_name || ' ' || last_name ilike :search)
        and (cast(:role as text) is null or role = :role)
        and (cast(:tier as text) is null or tier = :tier)
        and (cast(:active as boolean) is null or active = cast(:active as boolean))
      """;

  private static final String PAGE =
      "select {account.*}"
          + MATCHING
          + """
              and (cast(:afterTime as text) is null
                   or (created_at, id) < (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
            order by created_at desc, id desc
            limit :limit offset :offset
            """;

  private final EntityManager entities;

  AccountDirectory(EntityManager entities) {
    this.entities = entities;
  }

  /** A part of the list and where it stands. */
  public record Found(List<Account> accounts, Pagination pagination) {}

  @Transactional(readOnly = true)
  public Found find(AccountFilter filter, PageQuery page) {
    var after = page.cursor() == null ? null : page.cursor().expect(2);
    var more =
        filtered(session().createNativeQuery(PAGE, Account.class, "account"), filter)
            .setParameter(
                "afterTime", after == null ? null : after.instant(0).toString(), String.class)
            .setParameter("afterId", after == null ? null : after.uuid(1).toString(), String.class)
            .setParameter("limit", page.limit() + 1)
            .setParameter("offset", page.offset())
            .getResultList();
    var accounts = more.subList(0, Math.min(page.limit(), more.size()));
    var next = more.size() > page.limit() ? cursorAfter(accounts.getLast()) : null;
    return new Found(
        accounts,
        page.cursor() == null
            ? Pagination.page(page, count(filter), next)
            : Pagination.cursor(page, next));
  }

  private long count(AccountFilter filter) {
    var query = session().createNativeQuery("select count(*)" + MATCHING, Long.class);
    return filtered(query, filter).getSingleResult();
  }

  private static <T> NativeQuery<T> filtered(NativeQuery<T> query, AccountFilter filter) {
    return query
        .setParameter("search", patternOf(filter.search()), String.class)
        .setParameter("role", nameOf(filter.role()), String.class)
        .setParameter("tier", nameOf(filter.tier()), String.class)
        .setParameter("active", filter.active(), Boolean.class);
  }

  private static @Nullable String patternOf(@Nullable String search) {
    return search == null ? null : "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static String cursorAfter(Account account) {
    return Cursor.encode(account.createdAt(), account.id());
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
