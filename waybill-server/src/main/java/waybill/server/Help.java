package waybill.server;

import java.util.List;

/** What {@code --help} prints: an example first. */
final class Help {
  private static final String SERVER =
      """
      EXAMPLES
        waybill server                         on http://127.0.0.1:8660
        waybill server --data /var/lib/waybill --listen 127.0.0.1:9000

      USAGE
        waybill server [options]

      DESCRIPTION
        Serves the registry of one data directory until it is told to stop (SIGTERM
        or Ctrl-C). The first start makes the directory, an account and an
        administrator's key.

      OPTIONS
        --data DIR           data directory (else $WAYBILL_DATA, else waybill in the
                             XDG data home)
        --listen HOST:PORT   address; port 0 takes any free one, and DIR/endpoint
                             says which
        --config FILE        settings in YAML (else DIR/config.yaml where that exists)
        --insecure-http      listen beyond this machine without TLS
        --print-config       show all settings with their values, secrets hidden,
                             and end
        --help               print this

        Each setting can be given in the environment too, for example
        WAYBILL_LIMITS_BODY_BYTES.

      EXIT CODES
        0 settings shown    1 could not start or go on
        2 command line or settings not understood
        143 stopped by SIGTERM after the requests in flight were answered
      """;

  private static final String ADMIN =
      """
      EXAMPLES
        waybill admin key import keys.json     adds or replaces keys, all or none
        waybill admin key list                 ids, states and owners, no secrets

      USAGE
        waybill admin key import FILE [--data DIR]
        waybill admin key list [--data DIR]

      DESCRIPTION
        Works on the data directory, also while a server runs on it: keys count from
        then on. The file is JSON, with a name of your choice for each key:

          {"alice": {"ak": "AKIA...", "sk": "...", "account": "111122223333",
                     "arn": "arn:aws:iam::111122223333:user/alice"}}

        "state" may be "active", "disabled" or "deleted"; a temporary key has also
        "token" and "expires" (as in 2026-03-14T10:00:00Z).

      OPTIONS
        --data DIR           data directory (else $WAYBILL_DATA, else waybill in the
                             XDG data home)
        --help               print this

      EXIT CODES
        0 done    1 refused or failed, and nothing was changed
        2 command line not understood
      """;

  private static final String AUDIT =
      """
      EXAMPLES
        waybill audit verify                   checks the history of the data directory
        waybill audit verify --data /backup/waybill

      USAGE
        waybill audit verify [--data DIR] [--checkpoints FILE]

      DESCRIPTION
        Tells whether the history of a data directory is the one that was written. No
        server may run on it; a copy will do. Checks the chain of hashes from the
        first entry to the last, the stored answers, the present state against what
        the entries left, and the signed checkpoints, and names the first entry that
        is wrong.

        A change before the last checkpoint is always found. Newest entries that were
        cut off together with the state they left are found only by a checkpoint that
        knew one of them, so keep copies of the checkpoints elsewhere: the server adds
        to audit-checkpoints.jsonl after 1000 changes, 300 s after a change, and when
        it stops (settings audit.checkpoint-file, -entries, -seconds). Who has the
        private key, audit-key.pem, can sign anything.

      OPTIONS
        --data DIR           data directory (else $WAYBILL_DATA, else waybill in the
                             XDG data home)
        --checkpoints FILE   checkpoints (else DIR/audit-checkpoints.jsonl)
        --help               print this

      EXIT CODES
        0 all stands    1 something is wrong, or it could not be checked
        2 command line not understood
      """;

  private static final String OBJECT =
      """
      EXAMPLES
        waybill object put model.tar.gz s3://models/iris/1/
        waybill object get s3://models/iris/1/model.tar.gz .
        waybill object ls s3://models/iris/ --recursive
        waybill object rm s3://models/iris/1/model.tar.gz
        tar cz model | waybill object put - s3://models/iris/2/model.tar.gz
        waybill object ls --endpoint-url http://127.0.0.1:9000

      USAGE
        waybill object put FILE|- URI [--recursive] [options]
        waybill object get URI FILE|DIR|- [--recursive] [options]
        waybill object ls [URI] [--recursive] [options]
        waybill object rm URI [--recursive] [options]

      DESCRIPTION
        Brings objects to a store and back, of any size, and prints their SHA-256. A
        URI is s3://BUCKET/KEY, the key letter for letter. The settings say which store
        has a bucket (objects.stores); what no store there has is in the data
        directory. No server needs to run, and for S3 no data directory.

        get writes FILE.part and gives it its name when it is whole. One that broke off
        goes on where it stopped, if the object is still the same. put leaves the store
        as it was until all is there; one that broke off starts anew. A large object
        goes to S3 in parts of 8 MiB; parts of a put that was killed stay there until
        the bucket's own rules remove them.

      OPTIONS
        --recursive          put and get: a directory with all below it; ls: each
                             object rather than one line for those below a slash; rm:
                             all objects whose URIs begin so
        --output FORMAT      text or json (uri, size, eTag, sha256)
        --endpoint-url URL   all buckets are there, with the keys of AWS's variables
                             and files
        --region REGION      all buckets are in S3 at AWS, or at the URL
        --profile NAME       the same, with the keys of this profile
        --config FILE        settings in YAML (else DIR/config.yaml where that exists)
        --data DIR           data directory (else $WAYBILL_DATA, else waybill in the
                             XDG data home)
        --help               print this

      EXIT CODES
        0 done    1 not done, or not all of it
        2 command line or settings not understood
      """;

  private Help() {}

  static String of(List<String> words) {
    if (!words.isEmpty() && words.getFirst().equals("server")) {
      return SERVER;
    }
    if (!words.isEmpty() && words.getFirst().equals("admin")) {
      return ADMIN;
    }
    if (!words.isEmpty() && words.getFirst().equals("audit")) {
      return AUDIT;
    }
    if (!words.isEmpty() && words.getFirst().equals("object")) {
      return OBJECT;
    }
    return SERVER + "\n" + ADMIN + "\n" + AUDIT + "\n" + OBJECT;
  }
}
