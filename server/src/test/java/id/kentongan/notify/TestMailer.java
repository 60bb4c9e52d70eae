package id.kentongan.notify;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The real mailer, towards a server of a test. */
public final class TestMailer {
    private TestMailer() {}

    public static Mailer at(String host, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        return with(sender);
    }

    static Mailer with(JavaMailSenderImpl sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new SmtpMailer(beans.getBeanProvider(JavaMailSender.class), "kentongan@polres.example");
    }
}
