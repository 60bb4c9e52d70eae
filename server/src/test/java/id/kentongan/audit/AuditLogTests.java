package id.kentongan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.WebTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.people.Units;
import id.kentongan.platform.Act;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTests extends WebTest {
    private static final Pattern ACT = Pattern.compile(
            "\"((?:people|source|mention|desk|learning|collect|report|privacy|survey|notify|warning|audit|perception)(?:\\.[a-z_]+)*\\.[a-z_]+)\",?\\s");

    @Autowired
    private AuditLog log;

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private UnitId polres;

    @BeforeEach
    void setUpInstitution() {
        polres = fixtures.institution("Polres Uji");
    }

    @Test
    void showsWhoDidWhat() {
        var admin = signedIn(polres, Role.ADMIN);
        admin.open("/unit");
        admin.submit("/unit", "induk", polres.toString(), "nama", "Kantor <b>Baru</b>", "jenis", "OFFICE");

        assertThat(entries().getFirst())
                .extracting(Entry::what, Entry::subject, Entry::note, Entry::personName)
                .containsExactly("people.unit.added", "Kantor <b>Baru</b>", "office", "Uji admin");
        assertThat(admin.open("/jejak"))
                .contains("Menambah satuan", "Kantor &lt;b&gt;Baru&lt;/b&gt;", "Uji admin", "Menambah orang");
    }

    @Test
    void showsNothingOfASiblingUnit() {
        var admin = signedIn(polres, Role.ADMIN);
        admin.open("/sumber");
        admin.submit("/sumber", "nama", "Rahasia " + polres, "jenis", "TABLE", "satuan", polres.toString());
        assertThat(admin.open("/jejak")).contains("Rahasia " + polres);

        var sibling = signedIn(fixtures.institution("Polres Dua"), Role.AUDITOR);

        assertThat(sibling.open("/jejak")).contains("Menambah orang").doesNotContain(polres.toString());
    }

    @Test
    void keepsTheSignInsForWhoSeesEverything() {
        var signIn = fixtures.person(polres, Role.OPERATOR);
        signIn(signIn, Fixtures.PASSWORD);
        var person = fixtures.idOf(signIn).value();

        assertThat(log.list(units.everything(), Long.MAX_VALUE, 5))
                .anyMatch(entry -> entry.what().equals("people.signed_in") && person.equals(entry.personId()));
        assertThat(entries()).noneMatch(entry -> entry.what().equals("people.signed_in"));
    }

    @Test
    void notesAnExportWithoutTheWordsAndOnlyWhereOneMayLook() {
        var office = fixtures.office(polres, "Polsek Sendiri");
        var sibling = fixtures.office(polres, "Polsek Tetangga");
        var operator = signedIn(office, Role.OPERATOR);

        operator.open("/suara/ekspor?q=Budi+Santoso&rasa=negative&unit=" + sibling);

        var exported = entries().stream()
                .filter(entry -> entry.what().equals("mention.exported"))
                .toList();
        assertThat(exported).extracting(Entry::unit).containsExactly(office.value());
        assertThat(exported.getFirst().note()).contains("rasa=negative").doesNotContain("Budi");
    }

    @Test
    void notesOnlyWhatHappened() {
        var office = fixtures.office(polres, "Polsek");
        var person = fixtures.idOf(fixtures.person(office, Role.OPERATOR));
        var scope = fixtures.below(polres);
        var before = entries().size();

        people.assign(scope, person, office, Role.OPERATOR);
        people.unassign(scope, person, office, Role.AUDITOR);
        units.change(scope, office, "Polsek", UnitKind.OFFICE);
        units.link(scope, office, null);
        assertThat(entries()).hasSize(before);

        units.link(scope, office, "locations/7-" + office);
        assertThat(entries().getFirst().what()).isEqualTo("people.unit.linked");
    }

    @Test
    void keepsEveryActOfOneTransactionInItsOrder() {
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 5; i++) {
                events.publishEvent(Act.of("people.unit.changed", polres.value(), "Kantor " + i));
            }
        });

        assertThat(entries())
                .extracting(Entry::subject)
                .containsExactly("Kantor 4", "Kantor 3", "Kantor 2", "Kantor 1", "Kantor 0");
        assertThat(log.verify().flaws()).isEmpty();
    }

    @Test
    void isForgottenWithTheActThatFailed() {
        var before = entries().size();

        transaction.executeWithoutResult(status -> {
            events.publishEvent(Act.of("people.unit.changed", polres.value(), "Kantor"));
            status.setRollbackOnly();
        });

        assertThat(entries()).hasSize(before);
        assertThat(log.verify().flaws()).isEmpty();
    }

    @Test
    void keepsOneChainWhenManyActAtOnce() throws Exception {
        var acts = IntStream.range(0, 40)
                .<Callable<Void>>mapToObj(i -> () -> {
                    events.publishEvent(Act.of("people.unit.changed", polres.value(), "Kantor " + i));
                    return null;
                })
                .toList();

        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var done : executor.invokeAll(acts)) {
                done.get();
            }
        }

        assertThat(entries()).hasSize(40).extracting(Entry::seq).doesNotHaveDuplicates();
        var verdict = log.verify();
        assertThat(verdict.flaws()).isEmpty();
        assertThat(verdict.endKnown()).isTrue();
    }

    @Test
    void letsNobodyChangeAnEntryByMistake() {
        events.publishEvent(Act.of("people.unit.changed", polres.value(), "Kantor"));

        for (var change :
                List.of("update audit.entry set note = 'lain'", "delete from audit.entry", "truncate audit.entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("the log is only ever added to");
        }
    }

    @Test
    void pagesThroughALongLog() {
        for (var i = 0; i < 60; i++) {
            events.publishEvent(Act.of("people.unit.changed", polres.value(), "Kantor " + i));
        }
        var auditor = signedIn(polres, Role.AUDITOR);

        auditor.open("/jejak");
        assertThat(auditor.html()).contains("Kantor 59").doesNotContain("Kantor 9<");
        auditor.open(auditor.all("href=\"(/jejak\\?sebelum=[0-9]+)\"").getFirst());
        assertThat(auditor.html()).contains("Kantor 9<", "Kantor 0<");
    }

    /** Found in the sources, so that an act that somebody adds cannot stay without words. */
    @Test
    void hasWordsForEveryAct() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("platform.Act;") || source.contains("Act.of(")) {
                    ACT.matcher(source).results().map(found -> found.group(1)).forEach(acts::add);
                }
            }
        }
        var messages = Messages.load();

        assertThat(acts)
                .contains("people.signed_in", "source.policy.changed", "mention.exported")
                .hasSizeGreaterThan(15);
        for (var act : acts) {
            for (var language : Language.values()) {
                assertThat(messages.texts(language, Fixtures.WIB, Instant.EPOCH).of("audit.act." + act))
                        .doesNotContain("audit.act.");
            }
        }
    }

    private List<Entry> entries() {
        return log.list(fixtures.below(polres), Long.MAX_VALUE, 1000);
    }
}
