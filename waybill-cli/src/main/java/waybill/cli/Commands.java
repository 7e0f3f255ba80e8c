package waybill.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waybill.cli.command.Choices;
import waybill.cli.command.Names;
import waybill.wire.operation.Contract;
import waybill.wire.operation.Operation;

/** The words that may stand first: the service, its operations, our own words and aliases. */
final class Commands implements Choices {
  /** The word of the drop-in form. */
  static final String SERVICE = "sagemaker";

  /** The word before a condition to wait for. */
  static final String WAIT = "wait";

  private final Contract contract;
  private final Aliases aliases;

  Commands(Contract contract, Aliases aliases) {
    this.contract = contract;
    this.aliases = aliases;
  }

  Aliases aliases() {
    return aliases;
  }

  @Override
  public boolean contains(String word) {
    return aliases.expansion(word) != null || isBuiltIn(word);
  }

  private boolean isBuiltIn(String word) {
    return word.equals(SERVICE)
        || word.equals("help")
        || word.equals(WAIT)
        || OwnWords.contains(word)
        || ServerWords.ALL.contains(word)
        || operation(contract, word) != null;
  }

  /**
   * What a word that an alias stands for means in turn, or null if nothing but itself. An alias may
   * hide a word of ours and stand for that very word.
   */
  @Nullable String meaning(String alias, String word) {
    return word.equals(alias) && isBuiltIn(word) ? null : aliases.expansion(word);
  }

  @Override
  public List<String> all() {
    List<String> all = new ArrayList<>(new OperationWords(contract).all());
    all.add(SERVICE);
    all.addAll(OwnWords.ALL);
    all.addAll(ServerWords.ALL);
    all.addAll(aliases.names());
    return all;
  }

  /** The operation that a word names in full, or null. */
  static @Nullable Operation operation(Contract contract, String word) {
    if (word.isEmpty() || !Names.option(Names.operation(word)).equals(word)) {
      return null;
    }
    return contract.operation(Names.operation(word));
  }

  /** The words after the service. */
  record OperationWords(Contract contract) implements Choices {
    @Override
    public boolean contains(String word) {
      return word.equals(WAIT) || word.equals("help") || operation(contract, word) != null;
    }

    @Override
    public List<String> all() {
      List<String> words = new ArrayList<>();
      for (Operation operation : contract.operations()) {
        words.add(Names.option(operation.name()));
      }
      words.add(WAIT);
      words.add("help");
      return words;
    }
  }
}
