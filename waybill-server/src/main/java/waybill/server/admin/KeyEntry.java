package waybill.server.admin;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waybill.registry.identity.AccessKey;
import waybill.registry.identity.AccountId;
import waybill.registry.identity.SecretKey;
import waybill.wire.json.Json;
import waybill.wire.json.JsonObject;
import waybill.wire.json.JsonString;

/** One key of a file, with all that is wrong with it. */
final class KeyEntry {
  private static final Set<String> FIELDS =
      Set.of("ak", "sk", "account", "arn", "state", "token", "expires");

  /** The limits that the API page of IAM's AccessKey gives. */
  private static final Predicate<String> ID = Pattern.compile("\\w{16,128}").asMatchPredicate();

  private static final Predicate<String> ACCOUNT = Pattern.compile("[0-9]{12}").asMatchPredicate();
  private static final Predicate<String> ARN =
      Pattern.compile("arn:[a-z-]+:(iam|sts)::[0-9]{12}:\\S{1,1024}").asMatchPredicate();
  private static final Predicate<String> SECRET =
      Pattern.compile("[!-~]{1,4096}").asMatchPredicate();
  private static final Predicate<String> TOKEN =
      Pattern.compile("[!-~]{1,16384}").asMatchPredicate();

  private final String name;
  private final List<String> faults = new ArrayList<>();
  private final @Nullable AccessKey key;

  KeyEntry(String name, Json value) {
    this.name = name;
    if (value instanceof JsonObject fields) {
      this.key = read(fields);
    } else {
      this.key = null;
      fault("must be an object with the fields of a key");
    }
  }

  /** The key; empty when there are faults. */
  Optional<AccessKey> key() {
    return Optional.ofNullable(key);
  }

  List<String> faults() {
    return faults;
  }

  private @Nullable AccessKey read(JsonObject fields) {
    for (String field : fields.members().keySet()) {
      if (!FIELDS.contains(field)) {
        fault("has a field '" + field + "' that no key has");
      }
    }
    String id = text(fields, "ak", ID, "16 to 128 letters, digits and underscores");
    String secret = text(fields, "sk", SECRET, "1 to 4096 visible ASCII characters");
    String account = text(fields, "account", ACCOUNT, "twelve digits");
    String arn = text(fields, "arn", ARN, "the ARN of a user, role or session");
    AccessKey.State state = state(fields);
    SecretKey token = null;
    Instant expires = null;
    if (fields.get("token") != null || fields.get("expires") != null) {
      token = new SecretKey(text(fields, "token", TOKEN, "visible ASCII, given with 'expires'"));
      expires = expires(fields);
    }
    if (!faults.isEmpty()) {
      return null;
    }
    SecretKey hidden = new SecretKey(secret);
    return new AccessKey(id, hidden, new AccountId(account), arn, state, token, expires);
  }

  private AccessKey.State state(JsonObject fields) {
    if (fields.get("state") == null) {
      return AccessKey.State.ACTIVE;
    }
    return switch (text(fields, "state", _ -> true, "a text")) {
      case "active" -> AccessKey.State.ACTIVE;
      case "disabled" -> AccessKey.State.DISABLED;
      case "deleted" -> AccessKey.State.DELETED;
      default -> {
        fault("'state' must be active, disabled or deleted");
        yield AccessKey.State.DISABLED;
      }
    };
  }

  private @Nullable Instant expires(JsonObject fields) {
    try {
      return Instant.parse(text(fields, "expires", _ -> true, "given with 'token'"));
    } catch (DateTimeParseException e) {
      fault("'expires' must be a time such as 2026-03-14T10:00:00Z");
      return null;
    }
  }

  /** The text of a field; a fault and an empty text where it does not fit. Never quotes a value. */
  private String text(JsonObject fields, String field, Predicate<String> rule, String expected) {
    if (fields.get(field) instanceof JsonString text && rule.test(text.value())) {
      return text.value();
    }
    fault("'" + field + "' must be " + expected);
    return "";
  }

  private void fault(String what) {
    faults.add("'" + name + "': " + what);
  }
}
