package id.kentongan.api.web;

/** Requests to be copied to a terminal; the key stands in a variable, so that it is not on the screen or in a history. */
final class Examples {
    private Examples() {}

    static String send(String server) {
        return """
                export KUNCI=ktg_...
                curl %s/api/v1/mentions \\
                  -H "Authorization: Bearer $KUNCI" \\
                  -H "Content-Type: application/json" \\
                  -d '{"items": [{"id": "A-1", "at": "2026-11-24T07:30:00+07:00",
                       "stars": 2, "text": "Antre lama sekali"}]}'
                """.formatted(server).strip();
    }

    static String read(String server) {
        return """
                curl "%s/api/v1/mentions?rasa=negative&limit=20" \\
                  -H "Authorization: Bearer $KUNCI"
                """.formatted(server).strip();
    }

    static String measure(String server) {
        return """
                curl "%s/api/v1/perception?from=2026-11-01&to=2026-11-24&step=week" \\
                  -H "Authorization: Bearer $KUNCI"
                """.formatted(server).strip();
    }
}
