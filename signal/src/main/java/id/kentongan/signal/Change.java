package id.kentongan.signal;

/** How a period stands against the one it is held against. */
public enum Change {
    BETTER,
    WORSE,
    /** No difference beyond what chance explains. It does not say that there is none. */
    SAME,
    /** One of the two says too little, see {@link Estimate#isEnough()}. */
    NOT_ENOUGH
}
