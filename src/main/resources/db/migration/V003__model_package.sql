CREATE TABLE model_package (
    hash text PRIMARY KEY,
    deployment_id text NOT NULL UNIQUE,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL
);
COMMENT ON TABLE model_package IS 'Models, decisions, facts, forms and translations that went live together';
COMMENT ON COLUMN model_package.hash IS 'SHA-256 over names and contents of all files';
COMMENT ON COLUMN model_package.published_by IS 'opaque member id, or start for the server itself';

CREATE TABLE model_file (
    deployment_id text NOT NULL REFERENCES model_package (deployment_id),
    file text NOT NULL,
    file_hash text NOT NULL,
    PRIMARY KEY (deployment_id, file)
);
COMMENT ON TABLE model_file IS 'The files of each package; equal hashes are one version of a model, however often it was published, and a file that no longer has its hash is not run';
CREATE INDEX ON model_file (file, file_hash);
