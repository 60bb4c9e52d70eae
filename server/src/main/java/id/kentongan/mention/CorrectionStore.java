package id.kentongan.mention;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.PersonId;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps corrections. */
@Repository
class CorrectionStore implements Keeping {
    private static final String INSERT = """
            insert into mention.correction
                (id, mention_id, version, head, value, was, confidence, model, person_id, person_name, at)
            values (:id, :mention, :version, :head, :value, :was, :confidence, :model, :person, :name, :at)
            """;

    private static final String LIST = """
            select id, version, head, value, was, confidence, model, person_id, person_name, at, withdrawn_at
            from mention.correction where mention_id = :mention order by id desc
            """;

    /** Those that hold for the words as they stand, the later ones last. */
    private static final String IN_FORCE = """
            select c.mention_id, c.head, c.value
            from mention.correction c join mention.mention m on m.id = c.mention_id and m.version = c.version
            where m.id = any(:mentions) and c.withdrawn_at is null order by c.id
            """;

    private static final String WITHDRAW = """
            update mention.correction c set withdrawn_at = :now
            from mention.mention m
            where c.id = :id and m.id = :mention and c.mention_id = m.id and c.version = m.version
                and c.person_id = :person and c.withdrawn_at is null
            """;

    private static final String REWRITE = """
            update mention.mention
            set sentiment = :sentiment, sentiment_sure = :sure, element_negative = :negative, element_neutral = :neutral,
                element_positive = :positive, threats = :threats, findings = :findings::jsonb, counted = :counted,
                corrected = :corrected, model = :model
            where id = :id
            """;

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID mention, Correction correction) {
        jdbc.sql(INSERT)
                .param("id", correction.id())
                .param("mention", mention)
                .param("version", correction.version())
                .param("head", correction.change().head())
                .param("value", correction.change().value())
                .param("was", correction.was().value())
                .param("confidence", correction.confidence())
                .param("model", correction.model())
                .param("person", correction.person())
                .param("name", correction.personName())
                .param("at", utc(correction.at()))
                .update();
    }

    List<Correction> list(UUID mention) {
        return jdbc.sql(LIST)
                .param("mention", mention)
                .query(CorrectionStore::correction)
                .list();
    }

    /** The changes that hold for each of those mentions, in the order in which they were made. */
    Map<UUID, List<Correction.Change>> inForce(Collection<UUID> mentions) {
        var changes = new HashMap<UUID, List<Correction.Change>>();
        jdbc.sql(IN_FORCE).param("mentions", mentions.toArray(UUID[]::new)).query(row -> {
            changes.computeIfAbsent(row.getObject("mention_id", UUID.class), id -> new ArrayList<>())
                    .add(Correction.Change.of(row.getString("head"), row.getString("value")));
        });
        return changes;
    }

    /** Takes a correction of that person back; false when it was, or holds no more. */
    boolean withdraw(UUID mention, UUID correction, PersonId by, Instant now) {
        return jdbc.sql(WITHDRAW)
                        .param("id", correction)
                        .param("mention", mention)
                        .param("person", by.value())
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /** Puts the decisions of a corrected reading in place of those that are stored. */
    void rewrite(UUID mention, Reading reading, @Nullable String model, boolean counted, boolean corrected) {
        jdbc.sql(REWRITE)
                .param("id", mention)
                .param("sentiment", reading.sentiment().label().ordinal() - 1)
                .param("sure", reading.sentiment().sure())
                .param("negative", Findings.elementBits(reading, Polarity.NEGATIVE))
                .param("neutral", Findings.elementBits(reading, Polarity.NEUTRAL))
                .param("positive", Findings.elementBits(reading, Polarity.POSITIVE))
                .param("threats", Findings.threatBits(reading))
                .param("findings", Findings.encode(reading))
                .param("counted", counted)
                .param("corrected", corrected)
                .param("model", model)
                .update();
    }

    @Override
    public String part() {
        return "corrections";
    }

    @Override
    public int count(Collection<MentionId> mentions) {
        return onEach("select count(*) from mention.correction where mention_id = any(:ids)", mentions)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<MentionId, Object> of(Collection<MentionId> mentions) {
        var corrections = new HashMap<MentionId, List<Object>>();
        onEach("select * from mention.correction where mention_id = any(:ids) order by id", mentions)
                .query(row -> {
                    corrections
                            .computeIfAbsent(
                                    new MentionId(row.getObject("mention_id", UUID.class)), id -> new ArrayList<>())
                            .add(kept(row));
                });
        return Map.copyOf(corrections);
    }

    /** Without who made it. */
    private static Map<String, Object> kept(ResultSet row) throws SQLException {
        var kept = new LinkedHashMap<String, Object>();
        kept.put("at", instant(row, "at").toString());
        kept.put("version", row.getInt("version"));
        kept.put("about", row.getString("head"));
        kept.put("was", row.getString("was"));
        kept.put("became", row.getString("value"));
        kept.put("withdrawn", row.getObject("withdrawn_at") != null);
        return kept;
    }

    @Override
    public void erase(Collection<MentionId> mentions) {
        onEach("delete from mention.correction where mention_id = any(:ids)", mentions)
                .update();
    }

    private JdbcClient.StatementSpec onEach(String sql, Collection<MentionId> mentions) {
        return jdbc.sql(sql)
                .param("ids", mentions.stream().map(MentionId::value).toArray(UUID[]::new));
    }

    private static Correction correction(ResultSet row, int index) throws SQLException {
        var head = row.getString("head");
        var confidence = row.getObject("confidence", Float.class);
        return new Correction(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Correction.Change.of(head, row.getString("value")),
                Correction.Change.of(head, row.getString("was")),
                confidence == null ? null : confidence.doubleValue(),
                row.getString("model"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                instant(row, "at"),
                row.getObject("withdrawn_at") != null);
    }
}
