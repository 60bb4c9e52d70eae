package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What becomes of a mention, as told in docs/structure.md. */
class LifeTests extends LifeTest {
    @Test
    void staysAnsweredWhereTheWordsMayNotBeKept() {
        allow(false, true, true);

        take(item("r1", 1, "Lambat sekali", MARCH, HERE, "Mohon maaf"));

        assertThat(mentions.count(scope, Filter.NONE.withoutAnswer(), 10).n()).isZero();
        var reply = mention("r1").reply();
        assertThat(reply).isNotNull();
        assertThat(reply.text()).isEmpty();
        assertThat(reply.at()).isEqualTo(APRIL);
    }

    @Test
    void isNotEditedWhenItComesBackAsItWas() {
        allow(true, true, false);
        take(export(MARCH, item("r1", 1, "Lambat sekali")));
        take(export(APRIL));

        take(export(MAY, item("r1", 1, "Lambat sekali")));

        var back = mention("r1");
        assertThat(back.vanishedAt()).isNull();
        assertThat(back.text()).isEqualTo("Lambat sekali");
        assertThat(back.edited()).isFalse();
        assertThat(mentions.earlierVersions(scope, back.id())).isEmpty();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void staysAnsweredWhenItsWordsGoWithIt() {
        allow(true, true, false);
        take(export(APRIL, item("r1", 1, "Lambat sekali", MARCH, HERE, "Mohon maaf")));

        take(export(MAY));

        var gone = mention("r1");
        assertThat(gone.vanishedAt()).isNotNull();
        assertThat(gone.text()).isEmpty();
        assertThat(gone.reply()).isNotNull();
        assertThat(gone.reply().text()).isEmpty();
    }
}
