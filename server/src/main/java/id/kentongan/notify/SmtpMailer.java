package id.kentongan.notify;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mail by SMTP (RFC 5321). Spring makes the sender when {@code spring.mail.host} is set; this program sets time limits, so
 * that a silent server holds nobody up, and demands STARTTLS (RFC 3207) of a server on another machine.
 */
@Component
class SmtpMailer implements Mailer {
    private final ObjectProvider<JavaMailSender> senders;
    private final String from;

    SmtpMailer(
            ObjectProvider<JavaMailSender> senders, @Value("${kentongan.mail.from:kentongan@localhost}") String from) {
        this.senders = senders;
        this.from = from;
        if (senders.getIfAvailable() instanceof JavaMailSenderImpl smtp) {
            SmtpSecurity.demand(smtp);
        }
    }

    @Override
    public boolean isConfigured() {
        return senders.getIfAvailable() != null;
    }

    @Override
    public void send(Mail mail) throws NotSent {
        var sender = senders.getIfAvailable();
        if (sender == null) {
            throw new IllegalStateException("no mail server is named");
        }
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            // RFC 3834: no holiday notices in answer
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            throw new NotSent(e, isRefused(e));
        }
    }

    private static boolean isRefused(Exception problem) {
        return problem instanceof MailSendException several
                ? Stream.of(several.getMessageExceptions()).anyMatch(SmtpMailer::isForGood)
                : isForGood(problem);
    }

    private static boolean isForGood(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            var code =
                    switch (cause) {
                        case SMTPAddressFailedException e -> e.getReturnCode();
                        case SMTPSendFailedException e -> e.getReturnCode();
                        default -> 0;
                    };
            if (code >= 500) {
                return true;
            }
        }
        return false;
    }
}
