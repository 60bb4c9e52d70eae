package id.kentongan.desk;

import id.kentongan.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedFilterStore {
    private final JdbcClient jdbc;

    SavedFilterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedFilters.Saved> list(PersonId person) {
        return jdbc.sql("select id, name, query from desk.saved_filter where person_id = :person order by name")
                .param("person", person.value())
                .query((row, index) -> new SavedFilters.Saved(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        InboxFilter.parseQuery(row.getString("query"))))
                .list();
    }

    void save(UUID id, PersonId person, String name, String query) {
        jdbc.sql("""
                        insert into desk.saved_filter (id, person_id, name, query) values (:id, :person, :name, :query)
                        on conflict (person_id, name) do update set query = excluded.query
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("name", name)
                .param("query", query)
                .update();
    }

    boolean delete(PersonId person, UUID id) {
        return jdbc.sql("delete from desk.saved_filter where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }
}
