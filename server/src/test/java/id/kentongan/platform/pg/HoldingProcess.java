package id.kentongan.platform.pg;

import java.nio.file.Path;
import java.util.Map;

/** Holds an embedded PostgreSQL in a Java process of its own until it is killed. */
final class HoldingProcess {
    private HoldingProcess() {}

    public static void main(String[] arguments) throws Exception {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), Map.of());
        EmbeddedPostgresLifeTests.execute(postgres, "CREATE TABLE word (text text)");
        EmbeddedPostgresLifeTests.execute(postgres, "INSERT INTO word VALUES ('kentongan')");
        System.out.println(
                postgres.postmaster().pid() + " " + postgres.postmaster().lifelinePid());
        System.in.read();
    }
}
