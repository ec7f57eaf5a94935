package com.primeinterviews.session.mentors;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Mentors extends JpaRepository<Mentor, UUID> {

  List<Mentor> findByUserId(UUID userId);
}
