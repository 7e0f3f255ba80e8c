package waybill.conformance.crash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one scribe did. Written by its thread, read by others after that has ended. */
final class Diary {
  final Map<String, Group> groups = new LinkedHashMap<>();

  /** Versions by the client token that made them. */
  final Map<String, Version> versions = new LinkedHashMap<>();

  /** Whether something is there, as far as answers tell. */
  enum Presence {
    PRESENT,
    ABSENT,
    UNKNOWN
  }

  /** A group, with the tags on it. */
  static final class Group {
    final String name;
    Presence presence = Presence.UNKNOWN;

    /** The values that a tag may have; the empty text stands for no such tag. */
    final Map<String, Set<String>> tags = new HashMap<>();

    Group(String name) {
      this.name = name;
    }
  }

  /** A version of a group, which may be another scribe's. */
  static final class Version {
    final String group;
    final String token;
    Presence presence = Presence.UNKNOWN;

    /** Known once a creation was acknowledged, this or a repeated one. */
    @Nullable String arn;

    /** The approvals that it may have. */
    final Set<String> approvals = new HashSet<>();

    Version(String group, String token) {
      this.group = group;
      this.token = token;
    }

    /** The description that it was made with, which tells one creation from all others. */
    String description() {
      return "made with " + token;
    }
  }
}
