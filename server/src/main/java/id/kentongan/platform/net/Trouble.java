package id.kentongan.platform.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** What an exception of the HTTP client means. */
final class Trouble {

    private Trouble() {}

    static OutsideFailure of(IOException problem, String host) {
        return switch (problem) {
            case CheckedResolver.Forbidden e -> new TerminalFailure("net.failed.private", host);
            case UnknownHostException e -> new RetryableFailure("net.failed.dns", host);
            case SSLException e when isAboutCertificate(e) -> new TerminalFailure("net.failed.certificate", host);
            case SSLException e -> new RetryableFailure("net.failed.tls", host);
            case InterruptedIOException e -> new RetryableFailure("net.failed.timeout", host);
            case ConnectException e -> new RetryableFailure("net.failed.refused", host);
            case NoRouteToHostException e -> new RetryableFailure("net.failed.refused", host);
            case NoHttpResponseException e -> new RetryableFailure("net.failed.cut", host);
            case ConnectionClosedException e -> new RetryableFailure("net.failed.cut", host);
            case MalformedChunkCodingException e -> new RetryableFailure("net.failed.cut", host);
            case EOFException e -> new RetryableFailure("net.failed.cut", host);
            case ZipException e -> new RetryableFailure("net.failed.cut", host);
            case SocketException e -> new RetryableFailure("net.failed.cut", host);
            case MessageConstraintException e -> new TerminalFailure("net.failed.headers", host);
            default -> new RetryableFailure("net.failed.protocol", host);
        };
    }

    private static boolean isAboutCertificate(SSLException problem) {
        return problem instanceof SSLPeerUnverifiedException || has(problem, CertificateException.class);
    }

    private static boolean has(@Nullable Throwable problem, Class<? extends Throwable> kind) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
