package id.kentongan.cli;

import com.zaxxer.hikari.HikariDataSource;
import id.kentongan.Schemas;
import id.kentongan.platform.Place;
import id.kentongan.platform.install.Installation;
import id.kentongan.platform.install.Server;
import id.kentongan.platform.pg.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * An installation with its database at hand: claimed by this process, or borrowed from the server that runs in it. Closing
 * it stops what it started, and only that.
 */
public final class Base implements AutoCloseable {
    /** Where the installation is; the same options on every command. */
    public static final class Options {
        @Option(names = "--data", paramLabel = "DIR", description = "data directory (default: ${DEFAULT-VALUE})")
        public Path data = Path.of("data");

        @Option(
                names = "--db-url",
                paramLabel = "URL",
                description =
                        "use this PostgreSQL 15 or newer instead of the embedded one: jdbc:postgresql://host/name")
        @Nullable
        String dbUrl;

        /** Other users of the machine see the command line, and the health page names the database. */
        void requireNoPassword() {
            if (dbUrl != null && PASSWORD.matcher(dbUrl).find()) {
                throw new CommandFailure(
                        "--db-url must not hold a password: name the user with --db-user and put the password into KENTONGAN_DB_PASSWORD");
            }
        }

        @Option(
                names = "--db-user",
                paramLabel = "USER",
                description = "its user; the password comes from KENTONGAN_DB_PASSWORD")
        String dbUser = "kentongan";
    }

    /** A parameter {@code password=}, or {@code user:password@} before the host. */
    private static final Pattern PASSWORD = Pattern.compile("password\\s*=|//[^/?]*:[^/?]*@", Pattern.CASE_INSENSITIVE);

    private final @Nullable Installation installation;
    private final @Nullable EmbeddedPostgres postgres;
    private final Server database;
    private final Path data;

    private Base(@Nullable Installation installation, @Nullable EmbeddedPostgres postgres, Server database, Path data) {
        this.installation = installation;
        this.postgres = postgres;
        this.database = database;
        this.data = data;
    }

    /** Claims the installation, starts its database where it is embedded, and brings the schemas up to date. */
    public static Base claim(Options options) {
        var base = claimAsItIs(options);
        try (var pool = base.dataSource()) {
            Schemas.migrate(pool);
            return base;
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    /** Claims the installation and starts its database where it is embedded, but leaves the schemas alone. */
    public static Base claimAsItIs(Options options) {
        options.requireNoPassword();
        var installation = Installation.open(options.data);
        EmbeddedPostgres postgres = null;
        try {
            Server database;
            if (options.dbUrl == null) {
                postgres = EmbeddedPostgres.start(installation.postgresHome());
                database = Server.here("", postgres.jdbcUrl(), postgres.user(), postgres.password());
            } else {
                var password = System.getenv().getOrDefault("KENTONGAN_DB_PASSWORD", "");
                database = Server.here("", options.dbUrl, options.dbUser, password);
            }
            return new Base(installation, postgres, database, installation.data());
        } catch (RuntimeException e) {
            if (postgres != null) {
                postgres.close();
            }
            installation.close();
            throw e;
        }
    }

    /** Uses the database of a running server, or else claims the installation. */
    static Base borrowOrClaim(Options options) {
        return switch (Installation.find(options.data)) {
            case Installation.Running running -> borrow(running, options);
            case Installation.State other -> claim(options);
        };
    }

    /** Uses the database of a running server, or else claims the installation, which must exist, and changes nothing. */
    static Base borrowAsItIs(Options options) {
        return switch (Installation.find(options.data)) {
            case Installation.Absent() ->
                throw new CommandFailure(options.data + " holds no Kentongan installation: name it with --data");
            case Installation.Running running -> borrow(running, options);
            case Installation.Starting(long pid) -> claimAsItIs(options);
            case Installation.Stopped() -> claimAsItIs(options);
        };
    }

    private static Base borrow(Installation.Running running, Options options) {
        options.requireNoPassword();
        return new Base(null, null, running.server(), options.data.toAbsolutePath());
    }

    /** Takes over the key of a backup, in an installation whose database is still empty. */
    void replaceSecretKey(byte[] key) {
        if (installation == null) {
            throw new IllegalStateException("the key belongs to the server that runs in " + data);
        }
        installation.replaceSecretKey(key);
    }

    /** Tells other processes where the server in this process is. */
    void announce(String address) {
        if (installation != null) {
            installation.announce(Server.here(address, database.jdbcUrl(), database.user(), database.password()));
        }
    }

    /** Whether a server runs in the installation, and this process only borrows its database. */
    boolean borrowed() {
        return installation == null;
    }

    public HikariDataSource dataSource() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(2);
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes rows, that is what people wrote
        return pool;
    }

    Server database() {
        return database;
    }

    byte[] secretKey() {
        return Installation.secretKey(data)
                .orElseThrow(() -> new CommandFailure(data + " holds no Kentongan installation"));
    }

    Place place() {
        return new Place(
                data, data.resolve("incoming"), database.jdbcUrl(), postgres == null ? null : postgres.version());
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
        if (installation != null) {
            installation.close();
        }
    }
}
