package id.kentongan.people.web;

import id.kentongan.platform.web.FieldErrors;

/** The first set-up, with what was typed into it. */
public record StartPage(SetUpForm form, FieldErrors errors) {}
