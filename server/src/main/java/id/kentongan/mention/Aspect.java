package id.kentongan.mention;

import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import id.kentongan.text.Threat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What mentions are counted by, hour by hour: all of them, the bad ones, those about an element, those with a threat. */
public enum Aspect {
    MENTIONS("counted", null, null),
    NEGATIVE("counted and sentiment = -1 and sentiment_sure", null, null),
    LOW_STARS("counted and stars <= 2", null, null),
    PERSYARATAN(Element.PERSYARATAN),
    PROSEDUR(Element.PROSEDUR),
    WAKTU(Element.WAKTU),
    BIAYA(Element.BIAYA),
    PRODUK(Element.PRODUK),
    KOMPETENSI(Element.KOMPETENSI),
    PERILAKU(Element.PERILAKU),
    PENGADUAN(Element.PENGADUAN),
    SARPRAS(Element.SARPRAS),
    GAMBLING(Threat.GAMBLING),
    PHISHING(Threat.PHISHING),
    SCAM(Threat.SCAM),
    ABUSE(Threat.ABUSE);

    private final String condition;
    private final @Nullable Element element;
    private final @Nullable Threat threat;

    Aspect(Element element) {
        this("counted and element_negative & " + Findings.bit(element) + " <> 0", element, null);
    }

    Aspect(Threat threat) {
        this("threats <> 0 and threats & " + Findings.bit(threat) + " <> 0", null, threat);
    }

    Aspect(String condition, @Nullable Element element, @Nullable Threat threat) {
        this.condition = condition;
        this.element = element;
        this.threat = threat;
    }

    /** The aspect of that {@link #code()}; refuses any other text. */
    public static Aspect of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The name used in the database, in addresses and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isThreat() {
        return threat != null;
    }

    /** Which mentions it counts, in SQL over the mention table. */
    String condition() {
        return condition;
    }

    /** The filter that lists what it counts. */
    public Filter narrow(Filter filter) {
        if (element != null) {
            return filter.withElement(element, Polarity.NEGATIVE);
        }
        if (threat != null) {
            return filter.withThreat(threat);
        }
        return switch (this) {
            case NEGATIVE -> filter.withFeeling(Feeling.NEGATIVE);
            case LOW_STARS -> filter.withStars(Set.of(1, 2));
            default -> filter;
        };
    }
}
