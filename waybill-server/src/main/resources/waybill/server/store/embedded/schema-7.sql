-- Format 7: a job that was asked to stop is found like one that goes on: somebody has to end it.
DROP INDEX record_in_progress;

CREATE INDEX record_open ON record (kind, created_at, account, region, owner, name)
  WHERE status IN ('InProgress', 'Stopping');
