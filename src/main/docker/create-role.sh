#!/bin/sh
# Run once by the database's image, on an empty volume. The application gets a role of its own: the image's first role is a superuser, whom row-level
# security does not bind.
set -eu
psql --no-psqlrc --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set ON_ERROR_STOP=1 --set password="$ZHUSAN_DB_PASSWORD" <<'SQL'
CREATE ROLE zhusan LOGIN PASSWORD :'password';
CREATE DATABASE zhusan OWNER zhusan;
REVOKE CONNECT ON DATABASE zhusan FROM PUBLIC;
SQL
