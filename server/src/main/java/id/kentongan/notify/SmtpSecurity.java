package id.kentongan.notify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * What is told outside the house, and the password of the mail server, pass no network in the clear: a connection that does not
 * become secure by STARTTLS is given up (RFC 3207), unless the server is on this machine, speaks TLS from the start, or the
 * settings say otherwise by {@code mail.smtp.starttls.required}.
 */
final class SmtpSecurity {
    private static final String ENABLED = "mail.smtp.starttls.enable";
    private static final String REQUIRED = "mail.smtp.starttls.required";
    private static final String FROM_THE_START = "mail.smtp.ssl.enable";

    private SmtpSecurity() {}

    static void demand(JavaMailSenderImpl sender) {
        var properties = sender.getJavaMailProperties();
        if (isToBeDemanded(sender.getHost(), sender.getProtocol(), properties)) {
            properties.setProperty(ENABLED, "true");
            properties.setProperty(REQUIRED, "true");
        }
        properties.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
        properties.putIfAbsent("mail.smtps.ssl.checkserveridentity", "true");
    }

    static boolean isToBeDemanded(@Nullable String host, @Nullable String protocol, Properties properties) {
        return !properties.containsKey(REQUIRED)
                && !"smtps".equals(protocol)
                && !"true".equals(properties.getProperty(FROM_THE_START))
                && !isThisMachine(host);
    }

    private static boolean isThisMachine(@Nullable String host) {
        try {
            return host == null || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
