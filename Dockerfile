# Build: docker build -t zhusan .   Run: docker compose up
FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN mvn -B --no-transfer-progress -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home zhusan
USER zhusan
WORKDIR /home/zhusan
RUN mkdir keys
COPY --from=build /src/target/zhusan.jar zhusan.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "zhusan.jar"]
