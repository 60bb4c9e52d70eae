package id.kentongan.signal.detect;

/** Where a second of the local clock lies in the day and in the week. */
record Hours(int hour, int neighbour, double share, int day) {
    private static final int HOUR = 3_600;
    /** 1970-01-01 was a Thursday. */
    private static final int SATURDAY = 2;

    private static final int SUNDAY = 3;

    static Hours of(long second) {
        int hour = (int) Math.floorMod(Math.floorDiv(second, (long) HOUR), 24L);
        double part = Math.floorMod(second, (long) HOUR) / (double) HOUR;
        int neighbour = part >= 0.5 ? (hour + 1) % 24 : (hour + 23) % 24;
        int day = (int) Math.floorMod(Math.floorDiv(second, (long) Pace.DAY), 7L);
        return new Hours(hour, neighbour, Math.abs(part - 0.5), day);
    }

    boolean isWeekend() {
        return day == SATURDAY || day == SUNDAY;
    }

    /** A figure of each hour, drawn as a line from the middle of one to the middle of the next. */
    double of(double[] figures) {
        return figures[hour] * (1 - share) + figures[neighbour] * share;
    }
}
