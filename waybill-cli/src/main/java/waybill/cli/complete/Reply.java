package waybill.cli.complete;

import java.util.List;

/** Candidates as a shell reads them, one a line. */
final class Reply {
  /** What means something to bash outside of quotes. */
  private static final String SPECIAL = " \t\"'\\$`&;()<>|*?[]{}!#~^";

  private Reply() {}

  static String of(Shell shell, List<Candidate> candidates, TypedLine line) {
    StringBuilder out = new StringBuilder();
    int width = 0;
    boolean described = false;
    for (Candidate candidate : candidates) {
      described = described || !candidate.description().isEmpty();
      width = Math.max(width, candidate.text().length());
    }
    out.append(described && shell == Shell.ZSH ? "lines\n" : "");
    for (Candidate candidate : candidates) {
      switch (shell) {
        case BASH -> bash(out, candidate, line);
        case ZSH -> zsh(out, candidate, width);
        case FISH -> fish(out, candidate);
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Bash inserts what it gets to the letter, so quotes, escapes and blanks are ours. */
  private static void bash(StringBuilder out, Candidate candidate, TypedLine line) {
    String rest = candidate.text().substring(line.kept());
    boolean tilde = line.kept() == 0 && line.quote() == 0 && rest.startsWith("~");
    out.append(tilde ? "~" : "");
    appendQuoted(out, tilde ? rest.substring(1) : rest, line.quote());
    // Behind an open quote, a blank would become part of the word.
    out.append(candidate.open() || line.quote() != 0 ? "" : " ");
  }

  private static void appendQuoted(StringBuilder out, String text, char quote) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == '\'' && c == '\'') {
        out.append("'\\'");
      } else if (quote == '"' ? "\"\\$`".indexOf(c) >= 0 : quote == 0 && SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  /**
   * Zsh is told whether a word ends or goes on, and how it is shown; it quotes by itself all but
   * the tilde of a home directory.
   */
  private static void zsh(StringBuilder out, Candidate candidate, int width) {
    String text = candidate.text();
    out.append(text.startsWith("~") ? "home-" : "").append(candidate.open() ? "goes-on" : "ends");
    out.append('\t').append(text).append('\t').append(text);
    if (!candidate.description().isEmpty()) {
      out.repeat(' ', width - text.length()).append("  -- ").append(candidate.description());
    }
  }

  /** Fish quotes by itself and sees from the last character where no blank fits. */
  private static void fish(StringBuilder out, Candidate candidate) {
    out.append(candidate.text());
    out.append(candidate.description().isEmpty() ? "" : "\t").append(candidate.description());
  }
}
