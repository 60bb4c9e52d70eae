package id.kentongan.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request to a stand-in site, and where its answer goes; HTTP as plainly as it goes, so that a site can also speak it
 * wrongly.
 *
 * @param headers by their names in small letters
 */
record Visit(String path, Map<String, String> headers, BufferedReader in, OutputStream out) {
    static Visit read(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1024);
        var path = line(in).split(" ", -1)[1];
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Visit(path, headers, in, socket.getOutputStream());
    }

    private static String line(BufferedReader in) throws IOException {
        var line = in.readLine();
        if (line == null) {
            throw new EOFException();
        }
        return line;
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** @param head status and headers, a line each */
    void answer(String head, byte[] body) throws IOException {
        begin(head + "\nContent-Length: " + body.length);
        out.write(body);
        out.flush();
    }

    /** The head alone; the body follows as it comes, and ends with the connection. */
    void begin(String head) throws IOException {
        out.write(("HTTP/1.1 " + head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Says nothing until whoever asked goes away. */
    void awaitEnd() throws IOException {
        while (in.read() >= 0) {
            // nobody says more after a GET
        }
    }
}
