package id.kentongan.help;

/** One chapter of the guide. */
public record HelpPage(Chapter chapter) {}
