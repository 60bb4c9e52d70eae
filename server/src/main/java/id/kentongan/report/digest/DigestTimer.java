package id.kentongan.report.digest;

import id.kentongan.notify.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every minute whether a report is to be sent. */
@Component
@ConditionalOnProperty("kentongan.background")
class DigestTimer {
    private static final Logger log = LoggerFactory.getLogger(DigestTimer.class);

    private final Digests digests;
    private final Mailer mailer;

    DigestTimer(Digests digests, Mailer mailer) {
        this.digests = digests;
        this.mailer = mailer;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void tick() {
        if (!mailer.isConfigured()) {
            return;
        }
        try {
            digests.run();
        } catch (DataAccessException | TransactionException e) {
            log.warn("reports wait for the database", e);
        }
    }
}
