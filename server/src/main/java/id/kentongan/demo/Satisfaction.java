package id.kentongan.demo;

import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.survey.Period;
import id.kentongan.survey.Response;
import id.kentongan.survey.Responses;
import id.kentongan.survey.Responses.Dated;
import id.kentongan.survey.Survey.Settings;
import id.kentongan.survey.Surveys;
import id.kentongan.text.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** The survey form of the licence office, and what its visitors answered on it: the same story told by ticks. */
@Component
class Satisfaction {
    private static final int DAYS = 400;
    private static final int SERVED = 1850;
    private static final long SEED = 20_141_117;

    private static final List<String> SERVICES = List.of("SIM baru", "Perpanjangan SIM", "SIM hilang atau rusak");

    private static final List<String> GLAD = List.of(
            "Petugasnya ramah dan menjelaskan dengan sabar.",
            "Sekarang lebih cepat, terima kasih.",
            "Prosedurnya jelas, papan petunjuknya membantu.",
            "Pertahankan pelayanannya.");

    private static final List<String> SORRY = List.of(
            "Antre dari pagi baru selesai siang.",
            "Kursi ruang tunggu kurang, banyak yang berdiri.",
            "Nomor antrean sering terlewat.",
            "Toilet perlu dibersihkan.",
            "Tolong tambah loket pada hari Senin.");

    private final Surveys surveys;
    private final Responses responses;
    private final Units units;

    Satisfaction(Surveys surveys, Responses responses, Units units) {
        this.surveys = surveys;
        this.responses = responses;
        this.units = units;
    }

    /** Opens the form of that office; its visitors have answered it up to yesterday. */
    void open(UnitId office, LocalDate today) {
        var scope = units.everything();
        var settings = new Settings("Survei Kepuasan Pelayanan SIM", SERVICES, 365);
        var id = surveys.make(scope, office, List.of(Element.values()), settings);
        surveys.open(scope, id);
        surveys.serve(scope, id, Period.year(today.getYear()), SERVED);
        responses.enter(surveys.get(scope, id), answers(today));
    }

    private static List<Dated> answers(LocalDate today) {
        var random = new Random(SEED);
        var answers = new ArrayList<Dated>();
        for (var ago = DAYS; ago > 0; ago--) {
            var day = today.minusDays(ago);
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                for (var visits = random.nextInt(3); visits > 0; visits--) {
                    answers.add(new Dated(day, answer(random, ago)));
                }
            }
        }
        return answers;
    }

    private static Response answer(Random random, int ago) {
        var slow = ago <= 50 && ago > 15;
        var answers = new EnumMap<Element, Integer>(Element.class);
        for (var element : Element.values()) {
            var usual =
                    switch (element) {
                        case WAKTU -> slow ? 1.9 : 2.9;
                        case SARPRAS -> 2.7;
                        case PERILAKU, KOMPETENSI -> 3.4;
                        default -> slow ? 2.9 : 3.2;
                    };
            answers.put(element, (int) Math.clamp(Math.round(usual + random.nextGaussian() * 0.6), 1, 4));
        }
        var words =
                answers.getOrDefault(Element.WAKTU, 0) + answers.getOrDefault(Element.SARPRAS, 0) >= 6 ? GLAD : SORRY;
        var comment = random.nextInt(5) == 0 ? words.get(random.nextInt(words.size())) : "";
        return new Response(answers, SERVICES.get(random.nextInt(SERVICES.size())), comment);
    }
}
