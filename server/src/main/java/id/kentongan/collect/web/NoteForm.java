package id.kentongan.collect.web;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What was typed into the form of a note, free of control characters; what was left out is empty. */
public record NoteForm(String teks, String tautan, String kanal, String jenis, String satuan, String waktu) {
    static NoteForm empty(LocalDateTime now) {
        return new NoteForm(
                "", "", "", "comment", "", now.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    static NoteForm of(Map<String, String> fields) {
        return new NoteForm(
                field(fields, "teks"),
                field(fields, "tautan"),
                field(fields, "kanal"),
                field(fields, "jenis"),
                field(fields, "satuan"),
                field(fields, "waktu"));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** What is kept as the words: the text, or the link, or that there is a picture. */
    String words() {
        if (!teks.isBlank()) {
            return teks.strip();
        }
        return tautan.isBlank() ? "Tangkapan layar tanpa teks." : tautan.strip();
    }
}
