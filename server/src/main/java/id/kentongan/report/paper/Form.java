package id.kentongan.report.paper;

import java.util.Locale;

/** In which form a report is taken away. The names stand in addresses. */
public enum Form {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** The short text. */
    TXT("text/plain;charset=UTF-8");

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In addresses and as the end of a file's name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
