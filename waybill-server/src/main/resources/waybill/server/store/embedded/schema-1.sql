-- Format 1. Statements end with a semicolon at the end of a line. A released file never changes:
-- the next format is another file that starts from what this one leaves.
--
-- Renderings stand in a table of their own: lists never touch their pages, and a rendering that is
-- both the present state and part of the history is written once.
CREATE TABLE rendering (
  id INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL,
  checksum INTEGER NOT NULL -- CRC-32C of the bytes
) STRICT;

CREATE TABLE model_package_group (
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL, -- milliseconds since 1970, here and below
  last_version INTEGER NOT NULL, -- the newest number given; never falls
  version_count INTEGER NOT NULL, -- versions there are now
  rendering INTEGER NOT NULL,
  PRIMARY KEY (account, region, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX model_package_group_by_creation
  ON model_package_group (account, region, created_at, name, rendering);

-- Stands in the order of its key, so it covers lists by name itself.
CREATE TABLE model_package (
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  versioned INTEGER NOT NULL, -- 1 for a version in a group, 0 for a package of its own
  name TEXT NOT NULL, -- of the group, or of the package
  version INTEGER NOT NULL, -- 0 for a package of its own
  revision INTEGER NOT NULL,
  rendering INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  approval_status TEXT,
  registration_type TEXT,
  stage TEXT,
  stage_status TEXT,
  stage_description TEXT,
  description TEXT,
  PRIMARY KEY (account, region, versioned, name, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX model_package_by_creation
  ON model_package (account, region, versioned, created_at, name, version, status, approval_status,
    registration_type, stage, stage_status, stage_description, description);

CREATE INDEX model_package_of_group_by_creation
  ON model_package (account, region, versioned, name, created_at, version, status, approval_status,
    registration_type, stage, stage_status, stage_description, description);

CREATE TABLE group_policy (
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (account, region, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  resource TEXT NOT NULL, -- an ARN
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (resource, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE token_use (
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  operation TEXT NOT NULL,
  token TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  result TEXT NOT NULL, -- an ARN
  used_at INTEGER NOT NULL,
  PRIMARY KEY (account, region, operation, token)
) STRICT, WITHOUT ROWID;

CREATE INDEX token_use_by_time ON token_use (used_at);

CREATE TABLE history (
  sequence INTEGER PRIMARY KEY,
  resource TEXT NOT NULL, -- an ARN
  aspect TEXT NOT NULL,
  before_rendering INTEGER,
  after_rendering INTEGER,
  acted_at INTEGER NOT NULL,
  operation TEXT NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  principal TEXT NOT NULL,
  access_key TEXT NOT NULL,
  request TEXT NOT NULL
) STRICT;

CREATE INDEX history_of_resource ON history (resource, sequence);

CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE access_key (
  id TEXT NOT NULL PRIMARY KEY,
  secret TEXT NOT NULL,
  account TEXT NOT NULL,
  principal TEXT NOT NULL,
  state TEXT NOT NULL,
  session_token TEXT,
  expires_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE secret (
  name TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;
