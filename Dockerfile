# Build: docker build -t zhusan .   Run: docker compose up
FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV IBM_TELEMETRY_DISABLED=true
WORKDIR /src
COPY . .
RUN mvn -B --no-transfer-progress -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home zhusan
USER zhusan
WORKDIR /home/zhusan
RUN mkdir --mode=700 keys
COPY --from=build /src/target/zhusan.jar zhusan.jar
COPY --from=build /src/src/main/docker/is-up.sh is-up.sh
EXPOSE 8080
# the first start draws up the tables and publishes every model
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 CMD ["./is-up.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "zhusan.jar"]
