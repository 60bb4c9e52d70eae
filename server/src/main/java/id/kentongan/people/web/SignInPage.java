package id.kentongan.people.web;

import id.kentongan.platform.web.part.Tone;
import org.jspecify.annotations.Nullable;

/**
 * @param said the key of what is to be said about the attempt before, or null
 * @param nobody whether nobody is set up yet, so that nobody can sign in
 */
public record SignInPage(@Nullable String said, Tone tone, boolean nobody) {}
