package waybill.server.imagescan;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import waybill.registry.imagescan.ScanFailure;

/**
 * A report on its way in, member by member, so that one of any size needs little memory. A member
 * that stands twice in an object has no meaning that readers agree on, and makes it no report.
 */
final class ReportJson implements AutoCloseable {
  /** What is said of no bytes at all. */
  static final String NOTHING = "There is no report.";

  private static final int DEPTH_MAX = 100;
  private static final int TEXT_CHARACTERS_MAX = 1 << 20;
  private static final int NAME_CHARACTERS_MAX = 1 << 10;
  private static final int NUMBER_CHARACTERS_MAX = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // no table to flood
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxStringLength(TEXT_CHARACTERS_MAX)
                  .maxNameLength(NAME_CHARACTERS_MAX)
                  .maxNumberLength(NUMBER_CHARACTERS_MAX)
                  .build())
          .build();

  private final JsonParser parser;

  /** What is done with a member; it must read or skip the value. */
  interface Member {
    void read(String name) throws ScanFailure;
  }

  /** What is done with an item of an array; it must read or skip it. */
  interface Item {
    void read() throws ScanFailure;
  }

  ReportJson(InputStream from) throws ScanFailure {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), from);
    if (parser.nextToken() == null) {
      parser.close();
      throw new ScanFailure(NOTHING);
    }
  }

  /** Reads the object that comes now. */
  void members(Member member) throws ScanFailure {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new ScanFailure("The report has something else where an object must be" + place());
    }
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (!names.add(name)) {
        throw new ScanFailure("The report has the member " + name + " twice" + place());
      }
      parser.nextToken();
      member.read(name);
    }
  }

  /** Reads the object that comes now, if it is not null. */
  void membersUnlessNull(Member member) throws ScanFailure {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      members(member);
    }
  }

  /** Reads the array that comes now; null is an empty one, as Go writes it. */
  void itemsUnlessNull(Item item) throws ScanFailure {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new ScanFailure("The report has something else where an array must be" + place());
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      item.read();
    }
  }

  /** The text that comes now. */
  String text(String name) throws ScanFailure {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw new ScanFailure("The report's " + name + " must be a text" + place());
    }
    return parser.getString();
  }

  /** The number that comes now, as it is written. */
  String number(String name) throws ScanFailure {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new ScanFailure("The report's " + name + " must be a whole number" + place());
    }
    return parser.getString();
  }

  /** Passes over the value that comes now. */
  void skip() {
    parser.skipChildren();
  }

  /** Refuses anything behind the report, and reads all of it. */
  void requireEnd() throws ScanFailure {
    if (parser.nextToken() != null) {
      throw new ScanFailure("Something follows the report" + place());
    }
  }

  private String place() {
    return place(parser.currentTokenLocation());
  }

  private static String place(TokenStreamLocation at) {
    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").";
  }

  /** In which way a text is no JSON. */
  static String fault(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return "The report is no JSON" + (at == null ? "." : place(at));
  }

  @Override
  public void close() {
    parser.close();
  }
}
