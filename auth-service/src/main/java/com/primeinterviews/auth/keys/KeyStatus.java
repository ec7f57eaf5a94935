package com.primeinterviews.auth.keys;

/**
 * Life of a signing key: announced in the key set before it signs, and kept there after it has
 * stopped signing until the last token it signed has expired.
 */
enum KeyStatus {
  NEXT,
  ACTIVE,
  RETIRED
}
