package waybill.cli.help;

import java.util.List;

/** The page of the options that do not come from an operation's members. */
final class OptionsPage {
  private OptionsPage() {}

  static String text() {
    Sheet sheet = new Sheet();
    sheet.heading("EXAMPLES");
    sheet.line(2, "waybill list-model-package-groups --output table");
    sheet.line(2, "waybill --region eu-central-1 list-model-packages --max-items 10");
    List<String> global = OptionTexts.global();
    sheet.heading("OPTIONS OF THE COMMAND");
    sheet.paragraph(
        2,
        "They stand anywhere, before or after the operation. The beginning of a name will do where"
            + " no other has it: --reg for --region.");
    sheet.gap();
    for (String name : OptionTexts.all()) {
      if (global.contains(name)) {
        option(sheet, name);
      }
    }
    sheet.heading("OPTIONS OF EVERY OPERATION");
    sheet
        .paragraph(2, "They stand after the operation. Those of paging belong to lists and search.")
        .gap();
    for (String name : OptionTexts.all()) {
      if (!global.contains(name)) {
        option(sheet, name);
      }
    }
    return sheet.text();
  }

  private static void option(Sheet sheet, String name) {
    OptionTexts.OptionText text = OptionTexts.of(name);
    if (text != null) {
      sheet.line(2, (name + " " + text.value()).strip()).paragraph(6, text.meaning());
    }
  }
}
