package id.kentongan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A program with a key, or without. Every answer that it gets is held against the document. */
final class TestProgram {
    /** What came back. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode body() {
            return Described.JSON.readTree(response.body());
        }

        String code() {
            return body().path("code").asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String server;
    private final @Nullable String key;

    TestProgram(String server, @Nullable String key) {
        this.server = server;
        this.key = key;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String json, String... headers) {
        return post(json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(byte[] body, String... headers) {
        return post(BodyPublishers.ofByteArray(body), headers);
    }

    /** Headers are JSON unless others are given. */
    Answer post(BodyPublisher body, String... headers) {
        return send(
                "POST",
                "/api/v1/mentions",
                body,
                headers.length == 0 ? new String[] {"Content-Type", "application/json"} : headers);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        var answer = raw(method, path, body, headers);
        if (!method.equals("HEAD")) {
            Described.check(
                    method,
                    path.replaceAll("\\?.*", ""),
                    answer.status(),
                    answer.header("Content-Type").replaceAll(";.*", ""),
                    answer.response().body());
        }
        return answer;
    }

    /** For what the document does not describe. */
    Answer raw(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).method(method, body);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
