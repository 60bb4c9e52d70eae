package id.kentongan.source.web;

import id.kentongan.platform.web.FieldErrors;
import id.kentongan.source.Policy;
import id.kentongan.source.Sources.PolicyInForce;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is filled in; the components are the names of the fields.
 *
 * @param setuju the days for which it was shown what they take, empty before that
 */
public record PolicyForm(
        String hari,
        Boolean teks,
        Boolean hitung,
        Boolean latih,
        Boolean hapus,
        Boolean pribadi,
        String ketentuan,
        String diperiksa,
        String alasan,
        String setuju) {
    private static final int LONGEST_TEXT = 2000;

    public PolicyForm {
        hari = given(hari);
        teks = ticked(teks);
        hitung = ticked(hitung);
        latih = ticked(latih);
        hapus = ticked(hapus);
        pribadi = ticked(pribadi);
        ketentuan = given(ketentuan);
        diperiksa = given(diperiksa);
        alasan = given(alasan);
        setuju = given(setuju);
    }

    static PolicyForm of(PolicyInForce inForce) {
        var policy = inForce.policy();
        var url = policy.termsUrl();
        var checked = policy.termsCheckedOn();
        return new PolicyForm(
                String.valueOf(policy.retentionDays()),
                policy.mayKeepText(),
                policy.mayAggregate(),
                policy.mayTrain(),
                policy.syncDeletions(),
                policy.personalData(),
                url == null ? "" : url,
                checked == null ? "" : checked.toString(),
                given(inForce.reason()),
                "");
    }

    FieldErrors errors() {
        var errors = new HashMap<String, String>();
        if (!hari.matches("\\d{1,4}") || Integer.parseInt(hari) > Policy.MAX_RETENTION_DAYS) {
            errors.put("hari", "source.refused.days");
        }
        if (!ketentuan.isEmpty() && !isWebAddress(ketentuan)) {
            errors.put("ketentuan", "source.refused.terms");
        }
        if (!diperiksa.isEmpty() && day(diperiksa) == null) {
            errors.put("diperiksa", "source.refused.checked");
        }
        if (alasan.length() > LONGEST_TEXT) {
            errors.put("alasan", "source.refused.long_reason");
        }
        return new FieldErrors(errors);
    }

    /** Only when there are no {@link #errors()}. */
    Policy policy() {
        return new Policy(
                Integer.parseInt(hari),
                teks,
                hitung,
                latih,
                hapus,
                pribadi,
                ketentuan.isEmpty() ? null : ketentuan,
                diperiksa.isEmpty() ? null : day(diperiksa));
    }

    @Nullable
    String reason() {
        return alasan.isBlank() ? null : alasan.strip();
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = URI.create(text);
            return text.length() <= LONGEST_TEXT
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A box that is not ticked is not sent. */
    private static boolean ticked(@Nullable Boolean box) {
        return box != null && box;
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
