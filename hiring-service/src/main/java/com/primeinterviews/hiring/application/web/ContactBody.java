package com.primeinterviews.hiring.application.web;

import com.primeinterviews.hiring.application.Contact;
import com.primeinterviews.hiring.web.StoredText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody on the other side, sent and answered alike. */
record ContactBody(
    @NotBlank @Size(max = 200) @StoredText String name,
    @Email @Size(max = 254) @StoredText @Nullable String email,
    @Size(max = 50) @StoredText @Nullable String phone,
    @Size(max = 100) @StoredText @Nullable String role,
    @Size(max = 2000) @StoredText @Nullable String notes) {

  static ContactBody of(Contact contact) {
    return new ContactBody(
        contact.name(), contact.email(), contact.phone(), contact.role(), contact.notes());
  }

  Contact asContact() {
    return new Contact(name, email, phone, role, notes);
  }
}
