package id.kentongan;

import id.kentongan.cli.CommandLineShell;

/** The program. What it does is said by its first argument; see {@code ./kentongan help}. */
public final class Kentongan {
    private Kentongan() {}

    public static void main(String[] args) {
        System.exit(CommandLineShell.run(args));
    }
}
