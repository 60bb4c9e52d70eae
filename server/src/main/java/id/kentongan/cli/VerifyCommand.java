package id.kentongan.cli;

import id.kentongan.audit.AuditLog;
import id.kentongan.audit.Flaw;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Follows the log of what people did from its first entry, and says whether anything was changed since.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log is whole", "1:it is not, each place is printed", "2:wrong use"},
        footer = {
            "",
            "The server may go on running. Examples:",
            "  kentongan verify",
            "  kentongan verify --data /srv/kentongan"
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private Base.Options options = new Base.Options();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var base = Base.borrowAsItIs(options);
                var application = Application.offline(base)) {
            var verdict = application.getBean(AuditLog.class).verify();
            verdict.flaws().forEach(flaw -> out.println(sentence(flaw)));
            if (!verdict.flaws().isEmpty()) {
                return 1;
            }
            out.printf("The log is whole: %,d entries.%n", verdict.last());
            if (!verdict.endKnown() && verdict.last() > 0) {
                out.println("This machine remembers no end of it, so newer entries could be missing.");
            }
        }
        return 0;
    }

    private static String sentence(Flaw flaw) {
        var entries = flaw.first() == flaw.last()
                ? "Entry " + flaw.first()
                : "Entries " + flaw.first() + " to " + flaw.last();
        return entries
                + switch (flaw.kind()) {
                    case BROKEN -> ": not as it was written, or not where it was written.";
                    case MISSING -> ": missing.";
                    case CUT_OFF -> ": missing at the end of the log.";
                    case REWRITTEN -> ": not the entry that this machine remembers.";
                };
    }
}
