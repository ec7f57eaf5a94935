package com.primeinterviews.mentor.directory.facets;

/** Of what there is a list with counts. */
enum FacetKind {
  SKILLS,
  COMPANIES,
  LANGUAGES,
  SPECIALTIES
}
