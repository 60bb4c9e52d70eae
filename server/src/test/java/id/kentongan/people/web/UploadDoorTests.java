package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.platform.GivenDisk;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class UploadDoorTests {
    private static final long ROOM = 1L << 40;

    private Optional<Viewer> viewer = Optional.of(viewer(Permission.IMPORT));
    private UploadDoor door;
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @BeforeEach
    void build() {
        door = new UploadDoor(new GivenDisk(ROOM), session -> viewer);
    }

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

    @Test
    void wantsToKnowHowMuchIsComing() throws Exception {
        signIn();

        pass(new Sending(-1, new AssertionError("was read")));

        assertThat(response.getStatus()).isEqualTo(411);
    }

    @Test
    void readsFilesAtTheirOneAddressOnly() throws Exception {
        signIn();
        var elsewhere = new Sending(10, new AssertionError("was read"));
        elsewhere.setRequestURI("/unit");

        pass(elsewhere);

        assertThat(response.getStatus()).isEqualTo(415);
    }

    @Test
    void readsNoFilesOfWhoMayNotImport() throws Exception {
        signIn();
        viewer = Optional.of(viewer(Permission.READ));

        pass(new Sending(10, new AssertionError("was read")));

        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void readsNoFilesOfAnEndedSession() throws Exception {
        signIn();
        viewer = Optional.empty();

        pass(new Sending(10, new AssertionError("was read")));

        assertThat(response.getRedirectedUrl()).isEqualTo("/masuk?habis");
    }

    @Test
    void countsWhatOthersAreSendingAtTheSameTime() throws Exception {
        signIn();
        var most = (ROOM - (256L << 20)) * 2 / 3;
        var second = new MockHttpServletResponse();
        var first = new Sending(most, null) {
            @Override
            public Collection<Part> getParts() throws IOException {
                try {
                    door.doFilter(new Sending(most, new AssertionError("was read")), second, new MockFilterChain());
                } catch (ServletException e) {
                    throw new AssertionError(e);
                }
                return super.getParts();
            }
        };

        pass(first);

        assertThat(second.getStatus()).isEqualTo(507);
        assertThat(chain.getRequest()).isNotNull();
        chain.reset();
        pass(new Sending(most, null));
        assertThat(chain.getRequest()).isNotNull();
    }

    private static Viewer viewer(Permission permission) {
        var unit = new UnitId(UUID.randomUUID());
        return new Viewer(new PersonId(UUID.randomUUID()), "Sari", Map.of(permission, Set.of(unit)), "id");
    }

    private void pass(Sending sending) throws Exception {
        door.doFilter(sending, response, chain);
    }

    private static void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("sari", null, List.of()));
    }

    /** A form with files of that size, whose reading ends in that way. */
    private static class Sending extends MockHttpServletRequest {
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
