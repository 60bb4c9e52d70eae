package id.kentongan.people.web;

import id.kentongan.platform.web.FieldErrors;

/** An invited person chooses a password. */
public record PasswordPage(String link, String signIn, FieldErrors errors) {}
