package id.kentongan.people;

/** Thrown where something outside the scope was asked for; the page says "not found", whether it exists or not. */
public final class NotVisible extends RuntimeException {
    public NotVisible(String what) {
        super("not visible: " + what);
    }
}
