package id.kentongan.api;

import id.kentongan.PageTest;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.ApiKeys;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link PageTest} with an institution of two offices, and a key of one of them. */
abstract class ApiTest extends PageTest {
    @Autowired
    protected ApiKeys keys;

    @Autowired
    protected Sources sources;

    @Autowired
    protected Mentions mentions;

    @Autowired
    protected JdbcClient jdbc;

    protected UnitId institution;
    protected UnitId office;
    protected UnitId sibling;
    protected SourceId source;
    protected ApiKeys.Created key;
    protected TestProgram program;

    @BeforeEach
    void makeAKey() {
        institution = fixtures.institution("Polres Uji");
        office = fixtures.office(institution, "SPKT");
        sibling = fixtures.office(institution, "Satpas");
        source = apiSource(office);
        key = key(office, source, KeyPermission.WRITE_MENTIONS, KeyPermission.READ);
        program = program(key.secret());
    }

    protected TestProgram program(@Nullable String secret) {
        return new TestProgram(address(""), secret);
    }

    protected SourceId apiSource(UnitId unit) {
        return sources.add(fixtures.below(unit), unit, "Kotak saran " + UUID.randomUUID(), SourceKind.API)
                .orElseThrow();
    }

    protected ApiKeys.Created key(UnitId unit, @Nullable SourceId into, KeyPermission... permissions) {
        return key(unit, into, null, permissions);
    }

    protected ApiKeys.Created key(
            UnitId unit, @Nullable SourceId into, @Nullable Instant expiresAt, KeyPermission... permissions) {
        return keys.add(
                fixtures.below(unit),
                new ApiKeys.Draft(
                        "Kotak saran", unit, into == null ? null : into.value(), Set.of(permissions), expiresAt),
                fixtures.idOf(fixtures.person(unit, Role.ADMIN)));
    }

    /** All that is stored of the institution. */
    protected List<Mention> stored() {
        return mentions.list(fixtures.below(institution), Filter.NONE, null, 10_000)
                .mentions();
    }

    protected static String batch(String... items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }

    protected static String item(String id, int stars, String text) {
        return """
                {"id":"%s","at":"2026-10-01T07:30:00+07:00","stars":%d,"text":"%s"}
                """.formatted(id, stars, text).strip();
    }
}
