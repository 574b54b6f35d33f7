# Build: docker build -t zhusan .   Run: docker compose up
FROM maven:3.9-eclipse-temurin-17 AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl gnupg \
    && curl -fsSL https://deb.nodesource.com/setup_20.x | bash - \
    && apt-get install -y --no-install-recommends nodejs && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B --no-transfer-progress -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home zhusan
USER zhusan
WORKDIR /home/zhusan
COPY --from=build /src/target/zhusan.jar zhusan.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "zhusan.jar"]
