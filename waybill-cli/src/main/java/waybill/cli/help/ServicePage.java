package waybill.cli.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waybill.cli.command.Names;
import waybill.wire.operation.ContractDocs;
import waybill.wire.operation.Operation;
import waybill.wire.operation.Waiter;

/** The pages of the service: its operations by what they are about, and what can be waited for. */
final class ServicePage {
  /** The first part whose word a name has is the one that the operation belongs to. */
  private static final Map<String, String> PARTS = parts();

  private static final int MEANING_COLUMN = 39;

  private ServicePage() {}

  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("model-package-group", "GROUPS");
    parts.put("model-package", "PACKAGES");
    parts.put("search", "SEARCH AND TAGS");
    parts.put("tags", "SEARCH AND TAGS");
    parts.put("model-card", "MODEL CARDS");
    parts.put("transform-job", "BATCH TRANSFORMS");
    parts.put("algorithm", "ALGORITHMS");
    parts.put("", "MODELS");
    return parts;
  }

  static String of(String program, List<Operation> operations) {
    Sheet sheet = new Sheet();
    sheet.heading("EXAMPLES");
    sheet.line(2, program + " describe-model-package --model-package-name iris/1");
    sheet.line(2, program + " describe-model-package help");
    ContractDocs docs = ContractDocs.load();
    for (Map.Entry<String, List<Operation>> part : byPart(operations).entrySet()) {
      sheet.heading(part.getKey());
      for (Operation operation : part.getValue()) {
        sheet.entry(2, Names.option(operation.name()), MEANING_COLUMN, docs.of(operation));
      }
    }
    sheet.heading("WAITING").entry(2, "wait", MEANING_COLUMN, "Waits for a job to end.");
    return sheet.text();
  }

  /** Operations by the headings that they are shown under, both in order. */
  private static Map<String, List<Operation>> byPart(List<Operation> operations) {
    Map<String, List<Operation>> all = new LinkedHashMap<>();
    PARTS.values().forEach(part -> all.put(part, new ArrayList<>()));
    for (Operation operation : operations) {
      all.computeIfAbsent(part(operation), _ -> new ArrayList<>()).add(operation);
    }
    return all;
  }

  private static String part(Operation operation) {
    String name = Names.option(operation.name());
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      if (name.contains(part.getKey())) {
        return part.getValue();
      }
    }
    throw new IllegalStateException(name + " belongs nowhere.");
  }

  /** What can be waited for. */
  static String waits(String program, List<Operation> operations) {
    Sheet sheet = new Sheet();
    sheet.heading("USAGE").line(2, program + " wait <state> [parameters]");
    sheet.heading("STATES");
    for (Operation operation : operations) {
      for (Waiter waiter : operation.waiters()) {
        sheet.line(2, Names.option(waiter.name()));
        sheet.paragraph(6, WaiterPage.sentence(operation, waiter));
      }
    }
    sheet.heading("MORE").line(2, program + " wait <state> help");
    return sheet.text();
  }
}
