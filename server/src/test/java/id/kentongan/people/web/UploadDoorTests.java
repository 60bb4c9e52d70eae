package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class UploadDoorTests {
    @TempDir
    Path incoming;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsFilesOfASignedInPersonThrough() throws Exception {
        signIn();

        pass(new Sending(10, null));

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void doesNotEvenReadTheFilesOfAStranger() throws Exception {
        pass(new Sending(10, new AssertionError("was read")));

        assertThat(response.getRedirectedUrl()).isEqualTo("/masuk?habis");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void refusesWhatTheDiskCannotHoldBeforeItIsRead() throws Exception {
        signIn();

        pass(new Sending(Long.MAX_VALUE, new AssertionError("was read")));

        assertThat(response.getStatus()).isEqualTo(507);
    }

    @Test
    void saysThatFilesAreOverTheLimit() throws Exception {
        signIn();

        pass(new Sending(10, new IllegalStateException("over the limit")));

        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void saysThatAnUploadBrokeOff() throws Exception {
        signIn();

        pass(new Sending(10, new IOException("end of stream")));

        assertThat(response.getStatus()).isEqualTo(400);
    }

    private void pass(Sending sending) throws Exception {
        new UploadDoor(incoming).doFilter(sending, response, chain);
    }

    private static void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("sari", null, List.of()));
    }

    /** A form with files of that size, whose reading ends in that way. */
    private static final class Sending extends MockHttpServletRequest {
        private final long bytes;
        private final Throwable end;

        Sending(long bytes, Throwable end) {
            super("POST", "/impor");
            setContentType("Multipart/Form-Data; boundary=x");
            this.bytes = bytes;
            this.end = end;
        }

        @Override
        public long getContentLengthLong() {
            return bytes;
        }

        @Override
        public Collection<Part> getParts() throws IOException {
            switch (end) {
                case null -> {
                    return List.of();
                }
                case IOException broken -> throw broken;
                case RuntimeException refused -> throw refused;
                default -> throw new AssertionError(end);
            }
        }
    }
}
