package waybill.server.modelscan.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waybill.server.modelscan.content.ClockedText;
import waybill.server.modelscan.content.Place;
import waybill.server.modelscan.content.Session;
import waybill.server.modelscan.content.Words;

/**
 * Judges a chat template, which a loader runs as Jinja. A template that formats messages needs no
 * name with two underscores; through such names Python's internals are reached. So they are looked
 * for as written, and as they would be after escapes and pieces of text are put together.
 */
public final class ChatTemplate {
  /** Real ones are below a quarter of this. */
  private static final int LENGTH_MAX = 1 << 16;

  private static final Pattern CODE = Pattern.compile("\\{([{%])(.*?)[}%]\\}", Pattern.DOTALL);

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "__|\\|\\s*attr\\b|\\battr\\s*\\(|\\b(lipsum|cycler|joiner|url_for|get_flashed_messages)\\b"
              + "|\\b(mro|subclasses|func_globals|gi_frame|cr_frame|tb_frame|f_globals|f_builtins"
              + "|f_back|gi_code|popen|subprocess|builtins|globals|getattr|eval|exec)\\b"
              + "|\\bos\\s*\\.\\s*(system|popen)|%c|:c\\}");

  private static final Pattern INCLUDED =
      Pattern.compile("^[-+]?\\s*(import|include|extends|from)\\b");

  /** Two texts that are put together: by an operator, or as they stand side by side. */
  private static final Pattern JOINED = Pattern.compile("(['\"])\\s*[~+]?\\s*(['\"])");

  private static final Pattern REPEATED =
      Pattern.compile("(['\"])(_+)\\1\\s*\\*|\\*\\s*(['\"])_+\\3");
  private static final Pattern UNDERSCORES = Pattern.compile("(['\"])_+\\1");

  /** Where a text of underscores is only what is searched for. */
  private static final Pattern SEARCHED =
      Pattern.compile(
          "(replace|r?split|[lr]?strip|startswith|endswith)\\s*\\(\\s*$|\\breplace\\s*\\([^)]*,\\s*$"
              + "|(==|!=)\\s*$");

  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|N\\{)");

  private static final Pattern REVERSED = Pattern.compile("\\|\\s*reverse|\\[\\s*:\\s*:\\s*-");

  private ChatTemplate() {}

  /** Adds a finding if a template does more than it needs to. */
  public static void scan(String template, Place place, Session session) {
    if (template.length() > LENGTH_MAX) {
      session.unknown(place, "template-length", "A template is too long to be looked at.");
      return;
    }
    for (MatchResult code : CODE.matcher(new ClockedText(template, session)).results().toList()) {
      session.lookAtClock();
      code(code.group(2), code.group(1).equals("%"), place, session);
    }
    // A delimiter that is left over has been hidden in a text or a remark.
    String rest = CODE.matcher(new ClockedText(template, session)).replaceAll("");
    if (rest.contains("{{") || rest.contains("{%")) {
      code(rest, false, place, session);
    }
  }

  private static void code(String code, boolean statement, Place place, Session session) {
    String plain = unescaped(code);
    if (plain == null) {
      dangerous(place, session, "letters written as escapes");
      return;
    }
    for (String form : List.of(code, plain, joined(plain))) {
      Matcher found = FORBIDDEN.matcher(new ClockedText(form, session));
      if (found.find()) {
        dangerous(place, session, Words.printable(found.group()));
        return;
      }
    }
    if (buildsUnderscores(plain)) {
      dangerous(place, session, "names put together of underscores");
    }
    if (REVERSED.matcher(plain).find()
        && joined(new StringBuilder(plain).reverse().toString()).contains("__")) {
      dangerous(place, session, "names written backwards");
    }
    if (statement && INCLUDED.matcher(code.strip()).find()) {
      session.unknown(place, "template-include", "A template reads another one.");
    }
  }

  private static void dangerous(Place place, Session session, String what) {
    session.dangerous(
        place, "template-injection", "A template reaches for Python's internals: " + what + ".");
  }

  private static boolean buildsUnderscores(String code) {
    if (REPEATED.matcher(code).find()) {
      return true;
    }
    return UNDERSCORES
        .matcher(code)
        .results()
        .anyMatch(found -> !SEARCHED.matcher(before(code, found.start())).find());
  }

  private static String before(String code, int at) {
    return code.substring(Math.max(0, at - 100), at);
  }

  /** With texts put together; the marks between them vanish. */
  private static String joined(String code) {
    return JOINED.matcher(code).replaceAll("");
  }

  /** With escapes undone; null if one stands for a plain letter, which nobody writes for good. */
  private static @org.jspecify.annotations.Nullable String unescaped(String code) {
    for (MatchResult found : ESCAPE.matcher(code).results().toList()) {
      if (found.group().startsWith("\\N") || isPlain(found)) {
        return null;
      }
    }
    return code;
  }

  private static boolean isPlain(MatchResult escape) {
    for (int group = 1; group <= 4; group++) {
      String digits = escape.group(group);
      if (digits != null) {
        long character = Long.parseLong(digits, group == 4 ? 8 : 16);
        return character >= ' ' && character < 0x7f;
      }
    }
    return false;
  }
}
