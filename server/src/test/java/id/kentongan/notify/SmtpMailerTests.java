package id.kentongan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.kentongan.platform.BadInput;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Against a real mail server on this machine. */
class SmtpMailerTests {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void handsAMessageOver() throws Mailer.NotSent, MessagingException, IOException {
        mailer().send(new Mail("kasi@polres.example", "Laporan\r\nBcc: lain@x.example", "Suara: 12, négatif 40 %"));

        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly("kasi@polres.example");
        assertThat(received[0].getSubject()).isEqualTo("Laporan Bcc: lain@x.example");
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getContent().toString().strip()).isEqualTo("Suara: 12, négatif 40 %");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void saysThatItWasNotSent() {
        var mailer = mailer();
        server.stop();

        assertThatThrownBy(() -> mailer.send(new Mail("kasi@polres.example", "Laporan", "Isi")))
                .isInstanceOf(Mailer.NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kasi",
                "kasi@",
                "@polres.example",
                "a@b@c",
                "kasi@polres.example, lain@x.example",
                "kasi@polres.example\nBcc: x@y.example",
                "Kasi <kasi@polres.example>"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> new Mail(text, "Laporan", "Isi")).isInstanceOf(BadInput.class);
    }

    private Mailer mailer() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new SmtpMailer(beans.getBeanProvider(JavaMailSender.class), "kentongan@polres.example");
    }
}
