package id.kentongan.survey;

import id.kentongan.people.UnitId;
import id.kentongan.platform.BadInput;
import id.kentongan.text.Element;
import java.util.Arrays;
import java.util.List;

/**
 * A form of a unit.
 *
 * @param code the end of its public address
 * @param elements what it asks about, in the order of the regulation; fixed, so that its figures stay comparable
 * @param open whether answers are taken
 */
public record Survey(
        SurveyId id, UnitId unit, int space, String code, List<Element> elements, Settings settings, boolean open) {
    /** What may be left out: the fee where the service is free by law, the staff where it is online only. */
    public static final List<Element> OPTIONAL = List.of(Element.BIAYA, Element.KOMPETENSI, Element.PERILAKU);

    public Survey {
        elements = List.copyOf(elements);
        requireElements(elements);
    }

    public String title() {
        return settings.title();
    }

    public boolean asks(Element element) {
        return elements.contains(element);
    }

    /** What it does not ask about. */
    public List<Element> leftOut() {
        return Arrays.stream(Element.values())
                .filter(element -> !elements.contains(element))
                .toList();
    }

    /** Where the public finds it. */
    public String path() {
        return "/skm/" + code;
    }

    private static void requireElements(List<Element> elements) {
        for (var element : Element.values()) {
            if (!elements.contains(element) && !OPTIONAL.contains(element)) {
                throw new BadInput("a survey without " + element, null);
            }
        }
    }

    /**
     * What an officer may change at any time.
     *
     * @param services what people may say they came for; empty where nobody is asked
     * @param commentDays how long a comment is kept; 0 where none is asked for
     */
    public record Settings(String title, List<String> services, int commentDays) {
        /** In characters, of the title and of the name of a service. */
        public static final int LONGEST = 120;

        public static final int MOST_SERVICES = 30;
        public static final int MOST_COMMENT_DAYS = 1095;

        /** @throws BadInput when something is too long, too many or blank */
        public Settings {
            title = title.strip();
            services = services.stream()
                    .map(String::strip)
                    .filter(service -> !service.isEmpty())
                    .distinct()
                    .toList();
            if (title.isEmpty() || title.length() > LONGEST) {
                throw new BadInput("a title of " + title.length() + " characters", null);
            }
            if (services.size() > MOST_SERVICES || services.stream().anyMatch(name -> name.length() > LONGEST)) {
                throw new BadInput(services.size() + " services", null);
            }
            if (commentDays < 0 || commentDays > MOST_COMMENT_DAYS) {
                throw new BadInput("comments for " + commentDays + " days", null);
            }
        }

        public boolean asksForComments() {
            return commentDays > 0;
        }
    }
}
