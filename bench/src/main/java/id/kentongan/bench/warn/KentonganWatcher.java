package id.kentongan.bench.warn;

import id.kentongan.signal.detect.Detector;

/** The detector of the product. */
final class KentonganWatcher implements Watcher {
    static final String NAME = "Kentongan";

    private final Detector detector;

    KentonganWatcher(double dial) {
        detector = new Detector(dial);
    }

    @Override
    public Said accept(long second, double value) {
        var verdict = detector.accept(second, value);
        return new Said(verdict.score(), verdict.warning());
    }

    @Override
    public int stateBytes() {
        return detector.toBytes().length;
    }
}
