package waybill.registry.transform.filter;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import waybill.registry.transform.filter.FilterPath.All;
import waybill.registry.transform.filter.FilterPath.Index;
import waybill.registry.transform.filter.FilterPath.Member;
import waybill.registry.transform.filter.FilterPath.Place;
import waybill.registry.transform.filter.FilterPath.Selection;
import waybill.registry.transform.filter.FilterPath.Slice;
import waybill.registry.transform.filter.FilterPath.SomeIndexes;
import waybill.registry.transform.filter.FilterPath.SomeMembers;
import waybill.registry.transform.filter.FilterPath.Step;

/** Reads the text of a path. For one text. */
final class FilterPathParser {
  /** By the API's page. */
  private static final int LENGTH_MAX = 63;

  /** Farther than any record has fields. */
  private static final BigInteger FARTHEST = BigInteger.valueOf(Integer.MAX_VALUE);

  private final String text;
  private int at;

  FilterPathParser(String text) {
    this.text = text;
  }

  List<Step> steps() throws BadPath {
    if (text.length() > LENGTH_MAX) {
      throw new BadPath("must have at most " + LENGTH_MAX + " characters.");
    }
    if (!takes('$')) {
      throw fault("must begin with '$'");
    }
    List<Step> steps = new ArrayList<>();
    while (at < text.length()) {
      if (takes('.')) {
        steps.add(takes('[') ? bracket() : afterDot());
      } else if (takes('[')) {
        steps.add(bracket());
      } else {
        throw fault("wants '.' or '['");
      }
    }
    return steps;
  }

  private Step afterDot() throws BadPath {
    if (takes('*')) {
      return new All(false);
    }
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw fault("wants the name of a member");
    }
    return new Member(text.substring(start, at));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate(c);
  }

  private Step bracket() throws BadPath {
    skipBlanks();
    Step step;
    if (takes('*')) {
      step = new All(true);
    } else if (peek() == '\'') {
      step = names();
    } else {
      step = indexes();
    }
    skipBlanks();
    if (!takes(']')) {
      throw fault("wants ']'");
    }
    return step;
  }

  private Step names() throws BadPath {
    List<String> names = new ArrayList<>();
    do {
      skipBlanks();
      names.add(quoted());
      skipBlanks();
    } while (takes(','));
    return names.size() == 1 ? new Member(names.getFirst()) : new SomeMembers(names);
  }

  private String quoted() throws BadPath {
    if (!takes('\'')) {
      throw fault("wants a name in single quotes");
    }
    int end = text.indexOf('\'', at);
    if (end < 0) {
      throw fault("has a quote that is not closed");
    }
    String name = text.substring(at, end);
    at = end + 1;
    return name;
  }

  private Step indexes() throws BadPath {
    List<Selection> selections = new ArrayList<>();
    do {
      skipBlanks();
      selections.add(selection());
      skipBlanks();
    } while (takes(','));
    return selections.size() == 1 && selections.getFirst() instanceof Place place
        ? new Index(place)
        : new SomeIndexes(selections);
  }

  private Selection selection() throws BadPath {
    int from = peek() == ':' ? 0 : number();
    skipBlanks();
    if (!takes(':')) {
      return new Place(from);
    }
    skipBlanks();
    boolean isOpen = peek() == ',' || peek() == ']';
    return new Slice(from, isOpen ? Integer.MAX_VALUE : number());
  }

  private int number() throws BadPath {
    int start = at;
    takes('-');
    int digits = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == digits) {
      throw fault("wants a number, '*' or a name in single quotes");
    }
    return new BigInteger(text.substring(start, at))
        .min(FARTHEST)
        .max(FARTHEST.negate())
        .intValue();
  }

  private void skipBlanks() {
    while (peek() == ' ') {
      at++;
    }
  }

  private boolean takes(char wanted) {
    boolean isThere = peek() == wanted;
    at += isThere ? 1 : 0;
    return isThere;
  }

  /** The character here, or NUL at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private BadPath fault(String what) {
    return new BadPath(what + " at character " + (at + 1) + " of its path.");
  }
}
