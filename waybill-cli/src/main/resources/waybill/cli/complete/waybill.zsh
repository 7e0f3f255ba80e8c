#compdef @NAMES@
# Completion of waybill for zsh, made by: waybill completion zsh
# What may stand at the cursor is known to the command itself; this only asks and hands on.

_waybill() {
  local program=waybill before kind word shown
  local -a ends ends_shown goes_on goes_on_shown lines
  [[ $words[1] == */waybill ]] && program=${~words[1]}
  (( $+commands[$program] )) || [[ -x $program ]] || program=@PROGRAM@
  before="${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX"
  while IFS=$'\t' read -r kind word shown; do
    case $kind in
      ends) ends+=("$word") ends_shown+=("$shown") ;;
      goes-on) goes_on+=("$word") goes_on_shown+=("$shown") ;;
      # Paths from a home directory: the tilde must not be quoted.
      home-ends) compadd -Q -S ' ' -- "~${(q)word#\~}" ;;
      home-goes-on) compadd -Q -S '' -- "~${(q)word#\~}" ;;
      lines) lines=(-l) ;;
    esac
  done < <("$program" complete zsh '' "$before" \
    "$before$SUFFIX ${(j: :)words[CURRENT+1,-1]}" 2>/dev/null)
  compadd -V waybill $lines -d ends_shown -a ends
  compadd -V waybill -S '' $lines -d goes_on_shown -a goes_on
}

if [[ $funcstack[1] == _waybill ]]; then
  _waybill "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _waybill @NAMES@
fi
