package id.kentongan.notify.channel;

import id.kentongan.platform.net.OutsideFailure;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A message of the bot to a chat, by {@code sendMessage} (core.telegram.org/bots/api#sendmessage), without {@code parse_mode},
 * so that nothing in it is markup.
 */
@Component
class TelegramChannel implements Channel {
    /** What Telegram takes, in UTF-16 units. */
    private static final int LONGEST = 4096;

    private final TelegramBot bot;

    TelegramChannel(TelegramBot bot) {
        this.bot = bot;
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public boolean isReady() {
        return bot.isReady();
    }

    @Override
    public void send(Message message, Destination to) throws OutsideFailure {
        bot.call(
                "sendMessage",
                Map.of(
                        "chat_id",
                        to.address(),
                        "text",
                        shortened(message.title() + "\n\n" + message.text()),
                        "link_preview_options",
                        Map.of("is_disabled", true)));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
