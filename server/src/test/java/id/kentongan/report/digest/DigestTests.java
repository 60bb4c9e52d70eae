package id.kentongan.report.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.PageTest;
import id.kentongan.notify.Mail;
import id.kentongan.notify.Mailer;
import id.kentongan.people.Fixtures;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.Messages;
import id.kentongan.report.Period.Length;
import id.kentongan.report.Reports;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The report by mail, at chosen hours, through a real mail server. */
class DigestTests extends PageTest {
    /** A Tuesday, and the Monday after it; 07:30 in Jakarta. */
    private static final Instant TUESDAY = Instant.parse("2026-11-24T00:30:00Z");

    private static final Instant MONDAY = Instant.parse("2026-11-30T00:30:00Z");

    private final String address = UUID.randomUUID() + "@polres.example";

    @Autowired
    private DigestStore store;

    @Autowired
    private Reports reports;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private Mailer mailer;

    @Autowired
    private Messages messages;

    @Autowired
    private ApplicationEventPublisher events;

    private UnitId unit;
    private Viewer leader;

    @BeforeEach
    void loadYesterday() throws IOException {
        unit = fixtures.institution("Polres Surel");
        leader = fixtures.viewer(unit, Role.PIMPINAN);
        load(unit, "a,Siti,1,2026-11-23,Rahasia sekali antreannya,,\n");
    }

    @Test
    void sendsTheReportOnceEachMorning() throws MessagingException, IOException {
        at(TUESDAY).subscribe(leader, address, Length.HARIAN, "https://humas.example");

        at(TUESDAY.minusSeconds(3600)).run();
        assertThat(received()).as("before seven").isEmpty();
        at(TUESDAY).run();
        at(TUESDAY.plusSeconds(7200)).run();

        assertThat(received()).hasSize(1);
        var text = received().getFirst().getContent().toString();
        assertThat(text)
                .contains("Polres Surel")
                .contains("https://humas.example/laporan?periode=harian&tanggal=")
                .doesNotContain("Rahasia")
                .doesNotContain("*");
        at(TUESDAY.plusSeconds(86_400)).run();
        assertThat(received()).hasSize(2);
    }

    @Test
    void sendsTheWeeklyOneOnMondays() {
        at(TUESDAY).subscribe(leader, address, Length.MINGGUAN, "https://humas.example");

        at(TUESDAY).run();
        assertThat(received()).isEmpty();
        at(MONDAY).run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void forgetsWhoMaySeeNothingAnyMore() {
        at(TUESDAY).subscribe(leader, address, Length.HARIAN, "https://humas.example");
        people.disable(fixtures.below(unit), leader.id(), true);

        at(TUESDAY).run();

        assertThat(received()).isEmpty();
        assertThat(store.find(leader.id())).isEmpty();
    }

    @Test
    void triesAgainWhenTheServerDidNotTakeIt() {
        at(TUESDAY).subscribe(leader, address, Length.HARIAN, "https://humas.example");

        assertThat(at(TUESDAY, new Away()).run()).isZero();
        assertThat(store.find(leader.id()).orElseThrow().notBefore()).isAfter(TUESDAY);
        at(TUESDAY.plusSeconds(60)).run();
        assertThat(received()).as("left alone for a while").isEmpty();
        at(TUESDAY.plusSeconds(1200)).run();
        assertThat(received()).hasSize(1);
    }

    /** A mail server that takes nothing. */
    private static final class Away implements Mailer {
        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void send(Mail mail) throws NotSent {
            throw new NotSent(new ConnectException("away"));
        }
    }

    @Test
    void isAskedForAndStoppedOnThePageOfTheReport() {
        var visitor = signIn(fixtures.person(unit, Role.PIMPINAN), Fixtures.PASSWORD);
        visitor.open("/laporan");

        visitor.submit("/laporan/surel", "alamat", "bukan alamat", "irama", "harian");
        assertThat(visitor.html()).contains("bukan alamat surel");
        visitor.submit("/laporan/surel", "alamat", address, "irama", "harian");
        assertThat(visitor.html()).contains(address).contains("mulai pagi berikutnya");
        visitor.submit("/laporan/surel", "irama", "tidak");
        assertThat(visitor.html()).doesNotContain(address);
    }

    @Test
    void refusesASecondAddressInTheFirst() {
        var digests = at(TUESDAY);

        assertThatThrownBy(() -> digests.subscribe(
                        leader, address + ",lain@polres.example", Length.HARIAN, "https://humas.example"))
                .isInstanceOf(BadInput.class);
    }

    private Digests at(Instant moment) {
        return at(moment, mailer);
    }

    private Digests at(Instant moment, Mailer carrier) {
        return new Digests(
                store, reports, people, units, carrier, messages, events, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private List<MimeMessage> received() {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(this::isMine).toList();
    }

    private boolean isMine(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
