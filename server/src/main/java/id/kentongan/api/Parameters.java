package id.kentongan.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request; what nobody knows is refused, for a misspelt filter would give everything. */
final class Parameters {
    private final Map<String, String> given;

    Parameters(Map<String, String> given, Collection<String> known) {
        this.given = given;
        for (var name : given.keySet()) {
            if (!known.contains(name)) {
                throw ApiRefused.parameter(ApiRefused.quoted(name), "there is no such parameter here");
            }
        }
    }

    @Nullable
    String find(String name) {
        var text = given.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    int number(String name, int otherwise, int most) {
        var text = find(name);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw ApiRefused.parameter(name, "a whole number from 1 to " + most);
    }

    @Nullable
    LocalDate date(String name) {
        var text = find(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ApiRefused.parameter(name, "a day such as 2026-11-24");
        }
    }
}
