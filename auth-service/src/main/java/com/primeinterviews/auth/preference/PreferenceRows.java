package com.primeinterviews.auth.preference;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PreferenceRows extends JpaRepository<StoredPreferences, UUID> {}
