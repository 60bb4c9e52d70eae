package id.kentongan.learning;

import id.kentongan.desk.Inbox;
import id.kentongan.mention.ReaderInUse;
import id.kentongan.mention.Verdicts;
import id.kentongan.mention.Verdicts.Verdict;
import id.kentongan.people.Permission;
import id.kentongan.people.Requires;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.NextNotice;
import id.kentongan.platform.web.Views;
import id.kentongan.source.Source;
import id.kentongan.source.SourceId;
import id.kentongan.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class LearningController {
    /** Older ones tell of older readers, and the page must come at once. */
    private static final int MOST_LOOKED_AT = 5000;

    private static final String PAGE = "/mutu";

    private final LearningService learning;
    private final Verdicts verdicts;
    private final Inbox inbox;
    private final Sources sources;
    private final ReaderInUse readerInUse;
    private final Views views;

    LearningController(
            LearningService learning,
            Verdicts verdicts,
            Inbox inbox,
            Sources sources,
            ReaderInUse readerInUse,
            Views views) {
        this.learning = learning;
        this.verdicts = verdicts;
        this.inbox = inbox;
        this.sources = sources;
        this.readerInUse = readerInUse;
        this.views = views;
    }

    @Requires(Permission.SEE_HEALTH)
    @GetMapping(PAGE)
    View show(Scope scope, Viewer viewer) {
        return views.page(
                "learning/page",
                new QualityPage(
                        Quality.of(looked(scope, scope)),
                        names(scope),
                        readerInUse.current().model(),
                        learning.shipped(),
                        learning.list(),
                        learning.waiting(scope),
                        LearningService.FEWEST,
                        MOST_LOOKED_AT,
                        viewer.may(Permission.WORK),
                        viewer.may(Permission.TEACH),
                        learning.maySwitch(viewer.scope(Permission.TEACH))));
    }

    /** The readings behind one of the numbers; their words are for those who may read them. */
    @Requires(Permission.SEE_HEALTH)
    @GetMapping(Picked.ADDRESS)
    View readings(Scope scope, Viewer viewer, @RequestParam Map<String, String> parameters) {
        var looked = looked(scope, viewer.scope(Permission.READ));
        return views.page("learning/readings", ReadingsPage.of(looked, Picked.parse(parameters), names(scope)));
    }

    private List<Verdict> looked(Scope scope, Scope readable) {
        return verdicts.of(readable, inbox.finished(scope, MOST_LOOKED_AT));
    }

    private Map<SourceId, String> names(Scope scope) {
        return sources.list(scope).stream().collect(Collectors.toMap(Source::id, Source::name));
    }

    @Requires(Permission.TEACH)
    @PostMapping(PAGE + "/pelajari")
    View learn(Scope scope, Viewer viewer, RedirectAttributes next) {
        var version = learning.learn(scope, viewer);
        return to(
                next,
                version.map(learnt -> (learnt.refusedFor() == null
                                        ? NextNotice.done("learning.learnt", learnt.name())
                                        : NextNotice.failed("learning.learnt.refused", learnt.name()))
                                .with("learning.learnt.see", PAGE + "#versi"))
                        .orElseGet(() -> NextNotice.failed("learning.too_few", LearningService.FEWEST)));
    }

    @Requires(Permission.TEACH)
    @PostMapping(PAGE + "/versi/{id}/pakai")
    View switchOn(Scope scope, Viewer viewer, @PathVariable("id") int number, RedirectAttributes next) {
        return to(
                next,
                learning.switchOn(scope, number, viewer)
                        ? NextNotice.done("learning.switched_on", "k" + number)
                        : NextNotice.failed("learning.not_switched_on", "k" + number));
    }

    @Requires(Permission.TEACH)
    @PostMapping(PAGE + "/bawaan")
    View switchOff(Scope scope, Viewer viewer, RedirectAttributes next) {
        learning.switchOff(scope, viewer);
        return to(next, NextNotice.done("learning.switched_off"));
    }

    private static View to(RedirectAttributes next, NextNotice notice) {
        next.addFlashAttribute(NextNotice.ATTRIBUTE, notice);
        return Views.redirect(PAGE);
    }
}
