package waybill.conformance.completion;

import java.nio.file.Path;

/**
 * A shell, and how its user has set it up: completion installed as the help of {@code waybill
 * completion} says, two aliases, and a key (Ctrl-X p) that shows the line as it stands.
 */
enum ShellProgram {
  BASH(
      "exec bash --noprofile --rcfile ~/.bashrc -i",
      ".bashrc",
      """
      PS1='$ '
      bind 'set bell-style none'
      bind 'set completion-query-items 0'
      bind 'set page-completions off'
      bind -x '"\\C-xp": printf "\\n<<%s>>\\n" "$READLINE_LINE"'
      alias aws=waybill
      alias sm='waybill sagemaker'
      eval "$(waybill completion bash --name aws sm)"
      printf '<<%s>>\\n' ready
      """),
  ZSH(
      "exec zsh -d -i",
      ".zshrc",
      """
      PS1='$ '
      setopt no_beep
      show() { zle -I; print -r -- "<<$BUFFER>>" }
      zle -N show
      bindkey -e
      bindkey '^Xp' show
      alias aws=waybill
      alias sm='waybill sagemaker'
      eval "$(waybill completion zsh)"
      print '<<ready>>'
      """),
  FISH(
      "exec fish -i",
      ".config/fish/config.fish",
      """
      set fish_greeting
      bind \\cxp 'echo \\n"<<"(commandline)">>"'
      alias aws waybill
      alias sm 'waybill sagemaker'
      waybill completion fish > ~/.config/fish/completions/waybill.fish
      echo '<<ready>>'
      """);

  private final String command;
  private final String file;
  private final String settings;

  ShellProgram(String command, String file, String settings) {
    this.command = command;
    this.file = file;
    this.settings = settings;
  }

  /** The program's name. */
  String program() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The line that starts it. */
  String command() {
    return command;
  }

  /** Where its settings lie in a home directory. */
  Path settingsIn(Path home) {
    return home.resolve(file);
  }

  /** The settings that it reads at its start. */
  String settings() {
    return settings;
  }
}
