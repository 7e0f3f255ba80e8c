package waybill.quickstart;

/** The three commands to go on with, which the quickstart ends with. */
final class NextSteps {
  private final Page page;
  private final String waybill;
  private final Workplace place;

  /**
   * Steps to be printed.
   *
   * @param waybill what a person types to run the launcher
   */
  NextSteps(Page page, String waybill, Workplace place) {
    this.page = page;
    this.waybill = waybill;
    this.place = place;
  }

  /** When the server goes on: how to reach it, and how to stop it. */
  void withServer(String endpoint, long pid) {
    page.heading("The server goes on at " + endpoint + ". Go on with:");
    page.answer("export WAYBILL_DATA=" + Page.quoted(place.data().toString()));
    page.answer(waybill + " list-model-packages --model-package-group-name iris");
    page.answer("eval \"$(" + waybill + " env)\" && aws sagemaker list-model-package-groups");
    page.heading(
        place.isTemporary()
            ? "To stop it and leave nothing behind:"
            : "To stop it and keep the data:");
    page.answer("kill " + pid);
    if (place.isTemporary()) {
      String data = Page.quoted(place.data().toString());
      page.answer("chmod -R u+w " + data); // staged model data is read-only
      page.answer("rm -r " + data);
    }
  }

  /** When the server ends with the quickstart. */
  void withoutServer() {
    page.heading("Go on with:");
    row("quickstart --keep", "the same again, and the server stays");
    row("server", "a server of your own");
    row("help", "all that the command can do");
  }

  private void row(String words, String meaning) {
    page.answer(String.format("%-30s %s", waybill + " " + words, meaning));
  }
}
