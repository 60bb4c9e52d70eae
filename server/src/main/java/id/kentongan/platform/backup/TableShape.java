package id.kentongan.platform.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as COPY sees it.
 *
 * @param columns those that hold data of their own, so no generated ones
 */
record TableShape(String schema, String name, boolean partitioned, List<String> columns) {
    TableShape {
        columns = List.copyOf(columns);
    }

    String fullName() {
        return schema + "." + name;
    }

    String quoted() {
        return quote(schema) + "." + quote(name);
    }

    /** The statement that writes all rows: those of its partitions, but not those of tables that inherit from it. */
    String copyOut() {
        return "copy (select " + columnList() + " from " + (partitioned ? "" : "only ") + quoted() + ") to stdout";
    }

    String copyIn() {
        return "copy " + quoted() + " (" + columnList() + ") from stdin";
    }

    boolean fits(Manifest.Table table) {
        return table.fullName().equals(fullName()) && table.columns().equals(columns);
    }

    private String columnList() {
        return columns.stream().map(TableShape::quote).collect(Collectors.joining(", "));
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
