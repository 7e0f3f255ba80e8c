-- Format 2: resources beside packages and groups, all kinds in one table. Stands in the order of its
-- key, so it covers lists by name itself.
CREATE TABLE record (
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner TEXT NOT NULL, -- the name of what it belongs to, or empty
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  rendering INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  status TEXT,
  PRIMARY KEY (account, region, kind, owner, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_by_creation
  ON record (account, region, kind, owner, created_at, name, status, rendering);
