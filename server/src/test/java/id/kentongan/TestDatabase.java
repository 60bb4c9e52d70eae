package id.kentongan;

import id.kentongan.platform.pg.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for a test, on one real PostgreSQL that all tests of this process share. The server starts with
 * the first database and stops with the process.
 *
 * @param url the JDBC address
 */
public record TestDatabase(String url, String user, String password) {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** A database without tables. */
    public static TestDatabase empty() {
        return create("template1");
    }

    /** A database with all tables of the product and no rows but those that the migrations bring. */
    public static TestDatabase fresh() {
        return create(Template.NAME);
    }

    private static TestDatabase create(String template) {
        var server = Server.SHARED;
        var name = "test_" + COUNTER.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
        var url = server.jdbcUrl().replaceFirst("[^/]+$", name);
        return new TestDatabase(url, server.user(), server.password());
    }

    /** Connections without a pool: each one is new, and whoever takes it closes it. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Migrated once; copying it takes a tenth of a second. */
    private static final class Template {
        static final String NAME = migrate();

        private static String migrate() {
            var template = empty();
            Schemas.migrate(template.dataSource());
            return template.url().replaceFirst("^.*/", "");
        }
    }

    private static final class Server {
        static final EmbeddedPostgres SHARED = start();

        /** Each process has a server of its own; the unpacked programs stay for the next one. */
        private static EmbeddedPostgres start() {
            try {
                var target = Files.createDirectories(Path.of("target", "postgres"));
                var home = Files.createTempDirectory(target, "tests");
                var postgres = EmbeddedPostgres.start(
                        home,
                        target,
                        Map.of(
                                "fsync",
                                "off",
                                "full_page_writes",
                                "off",
                                "shared_buffers",
                                "64MB",
                                "max_wal_size",
                                "512MB"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    postgres.close();
                    delete(home);
                }));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path home) {
            try (Stream<Path> paths = Files.walk(home)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
