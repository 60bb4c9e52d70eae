package id.kentongan.signal.detect;

import java.nio.ByteBuffer;

/** After something spoke, only what is clearly greater speaks again for a while: one event is one alarm. */
final class Hold {
    private final Pace.Holding holding;
    private double held;
    private long since = Long.MIN_VALUE;

    Hold(Pace pace) {
        holding = pace.holding;
    }

    /** The rarity, or 0 where it must not speak. */
    double of(long second, double rarity) {
        long seconds = holding.seconds();
        boolean holds = since != Long.MIN_VALUE && second - since < seconds;
        double left = holds ? 1 - (second - since) / (double) seconds : 0;
        double demanded = holds ? held * (1 + (holding.growth() - 1) * Math.sqrt(left)) : 0;
        if (rarity < demanded) {
            return 0;
        }
        if (rarity > holding.least()) {
            held = rarity;
            since = second;
        }
        return rarity;
    }

    void write(ByteBuffer out) {
        out.putDouble(held).putLong(since);
    }

    void read(ByteBuffer in) {
        held = in.getDouble();
        since = in.getLong();
    }
}
