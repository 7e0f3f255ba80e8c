package waybill.cli.command;

import java.util.List;

/** Words that may stand in a place. */
public interface Choices {
  /** Whether a word is one of them; cheap. */
  boolean contains(String word);

  /** All of them, to be shown; may be slow. */
  List<String> all();
}
