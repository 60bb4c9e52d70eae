package id.kentongan.demo;

/** A phrase of a headline and a body, still with everything open in it. */
record Headed(String title, String body) {
    private static final String DIVIDER = "||";

    static Headed of(String phrase) {
        var divider = phrase.indexOf(DIVIDER);
        if (divider < 0) {
            throw new IllegalArgumentException("neither headline nor body: " + phrase);
        }
        return new Headed(
                phrase.substring(0, divider).strip(),
                phrase.substring(divider + DIVIDER.length()).strip());
    }
}
