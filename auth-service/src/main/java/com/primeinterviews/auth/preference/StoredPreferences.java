package com.primeinterviews.auth.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of an account; the time zone stands with the account, for the others know it too. */
@Entity
@Table(name = "preferences")
class StoredPreferences {

  @Id private UUID accountId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> recentSearches;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> favoriteTopics;

  @SuppressWarnings("NullAway.Init")
  protected StoredPreferences() {}

  StoredPreferences(UUID accountId) {
    this.accountId = accountId;
    this.recentSearches = List.of();
    this.favoriteTopics = List.of();
  }

  void become(Preferences wanted) {
    recentSearches = wanted.recentSearches();
    favoriteTopics = wanted.favoriteTopics();
  }

  List<String> recentSearches() {
    return recentSearches;
  }

  List<String> favoriteTopics() {
    return favoriteTopics;
  }
}
