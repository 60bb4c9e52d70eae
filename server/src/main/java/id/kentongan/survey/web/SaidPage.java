package id.kentongan.survey.web;

import id.kentongan.survey.Survey;

/**
 * What the public is told in place of a form: thanks, or that it is closed.
 *
 * @param unit the name of the unit
 * @param key of the title; the text has the same key with {@code .text} behind
 * @param path of this page
 */
public record SaidPage(Survey survey, String unit, String key, String path) {}
