-- Format 3: finds the jobs to go on with, also after a restart, without a look at those that are done.
CREATE INDEX record_in_progress
  ON record (kind, created_at, account, region, owner, name) WHERE status = 'InProgress';
