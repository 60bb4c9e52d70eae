package id.kentongan.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of tab-separated values with a header; a field that begins with a double quote is quoted as in CSV. */
record Table(List<String> header, List<List<String>> rows) {
    static Table read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        }
    }

    static Table read(Reader reader) throws IOException {
        var lines = new BufferedReader(reader);
        List<List<String>> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            rows.add(fields(line));
        }
        return rows.isEmpty() ? new Table(List.of(), List.of()) : new Table(rows.removeFirst(), rows);
    }

    /** The table {@code /name.tsv} of the class path. */
    static Table resource(String name) {
        var in = Objects.requireNonNull(Table.class.getResourceAsStream("/" + name + ".tsv"), name);
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            int end = line.indexOf('\t', at);
            end = end < 0 ? line.length() : end;
            if (at < line.length() && line.charAt(at) == '"') {
                var field = new StringBuilder();
                end = quoted(line, at + 1, field);
                fields.add(field.toString());
            } else {
                fields.add(line.substring(at, end));
            }
            at = end + 1;
        }
        return fields;
    }

    /** Reads up to the closing quote; returns where the next tab or the end of the line is. */
    private static int quoted(String line, int start, StringBuilder field) {
        int at = start;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c != '"') {
                field.append(c);
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at += 2;
            } else {
                int tab = line.indexOf('\t', at);
                return tab < 0 ? line.length() : tab;
            }
        }
        return at;
    }

    /** The values of one column, row by row; a row that is too short gives an empty value. */
    List<String> column(String name) {
        int index = index(name);
        return rows.stream()
                .map(row -> index < row.size() ? row.get(index) : "")
                .toList();
    }

    String value(List<String> row, String name) {
        int index = index(name);
        return index < row.size() ? row.get(index) : "";
    }

    private int index(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " in " + header);
        }
        return index;
    }
}
