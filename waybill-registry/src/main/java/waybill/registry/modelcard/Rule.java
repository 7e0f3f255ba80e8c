package waybill.registry.modelcard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waybill.registry.document.Document;
import waybill.registry.document.Document.Flag;
import waybill.registry.document.Document.Numeric;
import waybill.registry.document.Document.Sequence;
import waybill.registry.document.Document.Structure;
import waybill.registry.document.Document.Text;

/** What one place of a card's content may hold. */
sealed interface Rule {

  /** Adds all that is wrong with the value at this path, and below it. */
  void check(String path, Document value, List<Fault> faults);

  /** A string of so many characters, counted as code points. */
  record Characters(int min, int max) implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Text(var text))) {
        faults.add(new Fault(path, "must be a string"));
        return;
      }
      int count = text.codePointCount(0, text.length());
      if (count < min || count > max) {
        faults.add(new Fault(path, "must have " + Range.words(min, max, "character")));
      }
    }
  }

  /** One word of a closed list. */
  record Word(List<String> words) implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Text(var text)) || !words.contains(text)) {
        faults.add(new Fault(path, "must be one of " + String.join(", ", words)));
      }
    }
  }

  /** Any number. */
  record AnyNumber() implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Numeric)) {
        faults.add(new Fault(path, "must be a number"));
      }
    }
  }

  /** A number from 1. */
  record FromOne() implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Numeric(var number)) || number.compareTo(BigDecimal.ONE) < 0) {
        faults.add(new Fault(path, "must be a number of at least 1"));
      }
    }
  }

  /** The value of a metric that is one figure; its type does not say which of the three. */
  record Figure(int charactersMax) implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      boolean fits =
          switch (value) {
            case Numeric _, Flag _ -> true;
            case Text(var text) -> text.codePointCount(0, text.length()) <= charactersMax;
            case Structure _, Sequence _ -> false;
          };
      if (!fits) {
        faults.add(
            new Fault(
                path,
                "must be a number, true or false, or a string of at most "
                    + charactersMax
                    + " characters"));
      }
    }
  }

  /** A list of so many items of one kind. */
  record ListOf(Rule item, int min, int max) implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Sequence(var items))) {
        faults.add(new Fault(path, "must be a list"));
        return;
      }
      if (items.size() < min || items.size() > max) {
        faults.add(new Fault(path, "must have " + Range.words(min, max, "item")));
      }
      for (int i = 0; i < items.size(); i++) {
        item.check(JsonPath.item(path, i), items.get(i), faults);
      }
    }
  }

  /** An object whose members have names of the caller's choice. */
  record MapOf(Rule member) implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Structure(var members))) {
        faults.add(new Fault(path, "must be an object"));
        return;
      }
      members.forEach((name, held) -> member.check(JsonPath.member(path, name), held, faults));
    }
  }

  /**
   * An object with these members.
   *
   * @param open whether it may have others too
   */
  record Members(Map<String, Rule> rules, Set<String> required, boolean open) implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Structure(var members))) {
        faults.add(new Fault(path, "must be an object"));
        return;
      }
      for (String name : required) {
        if (!members.containsKey(name)) {
          faults.add(new Fault(JsonPath.member(path, name), "is required"));
        }
      }
      members.forEach((name, held) -> check(path, name, held, faults));
    }

    private void check(String path, String name, Document held, List<Fault> faults) {
      Rule rule = rules.get(name);
      if (rule != null) {
        rule.check(JsonPath.member(path, name), held, faults);
      } else if (!open) {
        faults.add(new Fault(JsonPath.member(path, name), "is not part of the schema"));
      }
    }
  }

  /** An object whose kind, told by one of its members, says which rule it keeps. */
  record ByType(Map<String, Rule> rules, Word types) implements Rule {
    @Override
    public void check(String path, Document value, List<Fault> faults) {
      if (!(value instanceof Structure structure)) {
        faults.add(new Fault(path, "must be an object"));
        return;
      }
      Document type = structure.members().get("type");
      Rule rule = type instanceof Text(var word) ? rules.get(word) : null;
      if (rule != null) {
        rule.check(path, value, faults);
      } else if (type == null) {
        faults.add(new Fault(JsonPath.member(path, "type"), "is required"));
      } else {
        types.check(JsonPath.member(path, "type"), type, faults);
      }
    }
  }
}
