package id.kentongan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own. */
final class Children {
    private Children() {}

    /** What starts it with those words on its command line. */
    static ProcessBuilder kentongan(String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Kentongan.class.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }
}
