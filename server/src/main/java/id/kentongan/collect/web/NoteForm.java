package id.kentongan.collect.web;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a note; what was left out is empty. */
public record NoteForm(
        @Nullable String teks,
        @Nullable String tautan,
        @Nullable String kanal,
        @Nullable String jenis,
        @Nullable String satuan,
        @Nullable String waktu) {
    public NoteForm {
        teks = clean(teks);
        tautan = clean(tautan);
        kanal = clean(kanal);
        jenis = jenis == null ? "comment" : jenis;
        satuan = clean(satuan);
        waktu = clean(waktu);
    }

    static NoteForm empty(LocalDateTime now) {
        return new NoteForm(
                "", "", "", "comment", "", now.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** What is kept as the words: the text, or the link, or that there is a picture. */
    String words() {
        if (!text(teks).isBlank()) {
            return text(teks).strip();
        }
        return text(tautan).isBlank()
                ? "Tangkapan layar tanpa teks."
                : text(tautan).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
