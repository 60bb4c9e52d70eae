package id.kentongan.notify.channel;

import id.kentongan.people.PersonId;
import id.kentongan.platform.HandedOutKeys;
import id.kentongan.platform.net.OutsideFailure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds the chat of a person: they send the bot a code that nobody else can know, and the bot tells from which chat it came
 * ({@code getUpdates}, core.telegram.org/bots/api#getupdates). Of the messages nothing is kept.
 */
@Component
public class TelegramChats {
    /** The newest only; the ones before are forgotten by Telegram. */
    private static final int NEWEST = 100;

    private static final int CODE_BYTES = 5;

    private final TelegramBot bot;
    private final HandedOutKeys keys;
    private final Clock clock;

    TelegramChats(TelegramBot bot, HandedOutKeys keys, Clock clock) {
        this.bot = bot;
        this.keys = keys;
        this.clock = clock;
    }

    public boolean isReady() {
        return bot.isReady();
    }

    /** The code of that person for today. */
    public String code(PersonId person) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var seal = keys.seal(person.value(), ("telegram " + today).getBytes(StandardCharsets.UTF_8));
        return "ktg" + HexFormat.of().formatHex(seal, 0, CODE_BYTES);
    }

    /** The number of the chat in which the code of that person was said last; empty when it was not. */
    public Optional<String> find(PersonId person) throws OutsideFailure {
        var code = code(person);
        var updates = bot.call(
                "getUpdates", Map.of("offset", -NEWEST, "limit", NEWEST, "allowed_updates", List.of("message")));
        return StreamSupport.stream(updates.spliterator(), false)
                .map(update -> update.path("message"))
                .filter(message -> says(message, code))
                .map(message -> message.at("/chat/id"))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asString)
                .reduce((earlier, later) -> later);
    }

    private static boolean says(JsonNode message, String code) {
        var text = message.path("text").asString("").strip();
        return List.of(text.split("\\s+")).contains(code);
    }
}
