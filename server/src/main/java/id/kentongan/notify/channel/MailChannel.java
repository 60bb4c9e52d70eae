package id.kentongan.notify.channel;

import id.kentongan.notify.Mail;
import id.kentongan.notify.Mailer;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import org.springframework.stereotype.Component;

/** Plain text by mail. */
@Component
class MailChannel implements Channel {
    static final String NAME = "mail";

    private final Mailer mailer;

    MailChannel(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isReady() {
        return mailer.isConfigured();
    }

    @Override
    public void send(Message message, Destination to) throws OutsideFailure {
        try {
            mailer.send(new Mail(to.address(), message.title(), message.text()));
        } catch (Mailer.NotSent e) {
            throw e.isForGood()
                    ? new TerminalFailure("notify.failed.mail.refused")
                    : new RetryableFailure("notify.failed.mail");
        }
    }
}
