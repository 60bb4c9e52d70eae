package id.kentongan.source.raw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void remembersEveryKeyWithItsLastValue() {
        var ids = new Ids(100_000);
        for (int i = 0; i < 50_000; i++) {
            ids.put(Ids.key("ulasan " + i), i);
        }
        ids.put(Ids.key("ulasan 7"), 70);

        assertThat(ids.size()).isEqualTo(50_000);
        assertThat(ids.get(Ids.key("ulasan 7"))).isEqualTo(70);
        assertThat(ids.get(Ids.key("ulasan 49999"))).isEqualTo(49_999);
        assertThat(ids.get(Ids.key("ulasan 50000"))).isEqualTo(Ids.NONE);
        assertThat(ids.get(0)).isEqualTo(Ids.NONE);
    }

    @Test
    void learnsNothingNewBeyondItsLimit() {
        var ids = new Ids(2);
        ids.put(1, 10);
        ids.put(2, 20);
        ids.put(3, 30);
        ids.put(1, 11);

        assertThat(ids.get(3)).isEqualTo(Ids.NONE);
        assertThat(ids.get(1)).isEqualTo(11);
    }

    @Test
    void namesATextByTheSameDigitsForEver() {
        assertThat(Ids.name("kentongan"))
                .isEqualTo(Ids.name("kentongan"))
                .hasSize(32)
                .isNotEqualTo(Ids.name("Kentongan"));
        assertThat(Ids.name("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }
}
