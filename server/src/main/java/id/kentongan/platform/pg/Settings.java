package id.kentongan.platform.pg;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of the embedded server, made for a machine with two cores and 4 GB that also runs the application. A file
 * {@code local.conf} beside the data directory overrides them.
 */
final class Settings {
    private static final Map<String, String> DEFAULTS = defaults();

    private Settings() {}

    private static Map<String, String> defaults() {
        var settings = new LinkedHashMap<String, String>();
        // durability
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        // memory
        settings.put("shared_buffers", "256MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("max_connections", "40");
        // writing: nothing replicates from here, so the log need hold no more than recovery wants
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("wal_compression", "on");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        // planning
        settings.put("jit", "off");
        settings.put("random_page_cost", "1.1");
        settings.put("max_parallel_workers_per_gather", "1");
        // tables here grow in large batches: visit them before a fifth of them is new
        settings.put("autovacuum_vacuum_insert_scale_factor", "0.05");
        settings.put("autovacuum_analyze_scale_factor", "0.05");
        // a log without the public's words: statements and rows in errors go to the application, which reports them
        settings.put("log_min_messages", "log");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_checkpoints", "off");
        settings.put("log_timezone", "UTC");
        settings.put("timezone", "UTC");
        settings.put("lc_messages", "C");
        settings.put("default_text_search_config", "pg_catalog.indonesian");
        return settings;
    }

    /** The text of {@code postgresql.conf}: the defaults, changed by {@code changes}, and last the user's own file. */
    static String text(Map<String, String> changes) {
        var settings = new LinkedHashMap<>(DEFAULTS);
        settings.putAll(changes);
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining("", """
                        # Written by Kentongan at every start.
                        # Your own settings belong into local.conf beside the data directory.
                        """, "include_if_exists = '../local.conf'\n"));
    }
}
