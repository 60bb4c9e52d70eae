package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.TallyQuery;
import id.kentongan.mention.TallyQuery.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTests extends ApiTest {
    private static final int CLIENTS = 8;
    private static final int ITEMS = 400;

    @Test
    void keepsEachItemOnceWhenEightProgramsSendTheSameAtOnce() throws Exception {
        var sending = new ArrayList<Callable<Long>>();
        for (var client = 0; client < CLIENTS; client++) {
            var order = new Random(client);
            sending.add(() -> send(order));
        }

        var added = 0L;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var sent : clients.invokeAll(sending)) {
                added += sent.get();
            }
        }

        assertThat(added).isEqualTo(ITEMS);
        var scope = fixtures.below(office);
        assertThat(mentions.list(scope, Filter.NONE, null, 2 * ITEMS).mentions())
                .hasSize(ITEMS)
                .extracting(Mention::externalId)
                .doesNotHaveDuplicates();
        var day = LocalDate.of(2026, 10, 1);
        assertThat(mentions.tallies(scope, new TallyQuery(day, day, Step.ALL, false, false)))
                .singleElement()
                .satisfies(tally -> assertThat(tally.mentions()).isEqualTo(ITEMS));
    }

    /** All items in an order of its own, in overlapping batches. */
    private long send(Random order) {
        var numbers = new ArrayList<>(IntStream.range(0, ITEMS).boxed().toList());
        Collections.shuffle(numbers, order);
        var added = 0L;
        for (var from = 0; from < ITEMS; from += 50) {
            added += send(numbers.subList(from, Math.min(ITEMS, from + 100)));
        }
        return added;
    }

    private long send(List<Integer> numbers) {
        var answer = program.post(batch(numbers.stream()
                .map(number -> item("n" + number, 1 + number % 5, "Antre nomor " + number))
                .toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("new").asLong();
    }
}
