# Builds Kentongan and runs it as an ordinary user with its own PostgreSQL; docs/operations.md says how to use it.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -q -B -Dquick -DskipTests -pl server -am package

# Not Alpine: the PostgreSQL inside needs glibc.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin kentongan \
    && install -d -m 700 -o kentongan -g kentongan /data
COPY --from=build /build/server/target/app /opt/kentongan
COPY --chmod=755 docker/kentongan /usr/local/bin/kentongan

# PostgreSQL refuses to run as root, and containers seldom may make user namespaces.
USER kentongan
WORKDIR /data
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /masuk HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["kentongan"]
CMD ["serve", "--data", "/data", "--host", "0.0.0.0"]
