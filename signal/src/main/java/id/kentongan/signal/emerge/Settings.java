package id.kentongan.signal.emerge;

import java.time.ZoneId;

/**
 * @param falsePerWeek how many bursts a week may be told that nothing is behind
 * @param zone whose hours and days count where something comes again with the calendar
 */
public record Settings(double falsePerWeek, ZoneId zone) {
    public static final Settings USUAL = new Settings(0.5, ZoneId.of("Asia/Jakarta"));

    public Settings {
        if (!(falsePerWeek > 0 && falsePerWeek <= 1000)) {
            throw new IllegalArgumentException("false bursts a week: " + falsePerWeek);
        }
    }

    public Settings withFalsePerWeek(double value) {
        return new Settings(value, zone);
    }

    public Settings withZone(ZoneId value) {
        return new Settings(falsePerWeek, value);
    }
}
