package com.primeinterviews.hiring.application.web;

import com.primeinterviews.hiring.application.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody on the other side, sent and answered alike. */
record ContactBody(
    @NotBlank @Size(max = 200) String name,
    @Email @Size(max = 254) @Nullable String email,
    @Size(max = 50) @Nullable String phone,
    @Size(max = 100) @Nullable String role,
    @Size(max = 2000) @Nullable String notes) {

  static ContactBody of(Contact contact) {
    return new ContactBody(
        contact.name(), contact.email(), contact.phone(), contact.role(), contact.notes());
  }

  Contact asContact() {
    return new Contact(name, email, phone, role, notes);
  }
}
