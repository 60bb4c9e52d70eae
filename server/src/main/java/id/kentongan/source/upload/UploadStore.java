package id.kentongan.source.upload;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadStore {
    private static final String VISIBLE = """
            select id, unit_id, source_id, new_name, file_names, files, created_at
            from source.upload
            where space = :space and unit_id = any(:units) and uploaded_by = :person
            """;

    /** What may not be swept away: files that wait, and files of imports that may still go on. */
    private static final String NEEDED = """
            select unnest(files) from source.upload
            union
            select unnest(files) from source.import
            where state in ('waiting', 'running') or (state in ('cancelled', 'failed') and updated_at > :since)
            """;

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, PersonId person, Upload upload) {
        var source = upload.source();
        jdbc.sql("""
                        insert into source.upload
                            (id, space, unit_id, source_id, new_name, uploaded_by, file_names, files, created_at)
                        values (:id, :space, :unit, :source, :name, :person, :names, :files, :at)
                        """)
                .param("id", upload.id().value())
                .param("space", scope.space())
                .param("unit", upload.unit().value())
                .param("source", source == null ? null : source.value())
                .param("name", upload.newName())
                .param("person", person.value())
                .param("names", upload.files().stream().map(SourceFile::name).toArray(String[]::new))
                .param(
                        "files",
                        upload.files().stream()
                                .map(file -> file.path().toString())
                                .toArray(String[]::new))
                .param("at", utc(upload.createdAt()))
                .update();
    }

    List<Upload> list(Scope scope, PersonId person) {
        return visible(scope, person, " order by created_at desc")
                .query(UploadStore::read)
                .list();
    }

    Optional<Upload> find(Scope scope, PersonId person, UploadId id) {
        return visible(scope, person, " and id = :id")
                .param("id", id.value())
                .query(UploadStore::read)
                .optional();
    }

    boolean delete(UploadId id) {
        return jdbc.sql("delete from source.upload where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void deleteBefore(Instant before) {
        jdbc.sql("delete from source.upload where created_at < :before")
                .param("before", utc(before))
                .update();
    }

    Set<Path> needed(Instant since) {
        return Set.copyOf(jdbc.sql(NEEDED)
                .param("since", utc(since))
                .query((row, index) -> Path.of(row.getString(1)))
                .list());
    }

    private JdbcClient.StatementSpec visible(Scope scope, PersonId person, String rest) {
        return jdbc.sql(VISIBLE + rest)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("person", person.value());
    }

    private static Upload read(ResultSet row, int index) throws SQLException {
        var names = (String[]) row.getArray("file_names").getArray();
        var files = (String[]) row.getArray("files").getArray();
        var source = row.getObject("source_id", UUID.class);
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                source == null ? null : new SourceId(source),
                row.getString("new_name"),
                IntStream.range(0, files.length)
                        .mapToObj(i -> new SourceFile(names[i], Path.of(files[i])))
                        .toList(),
                instant(row, "created_at"));
    }
}
