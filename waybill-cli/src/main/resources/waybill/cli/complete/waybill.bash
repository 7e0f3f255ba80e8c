# Completion of waybill for bash, made by: waybill completion bash
# What may stand at the cursor is known to the command itself; this only asks and hands on.

_waybill_complete() {
  local typed=${COMP_WORDS[0]} before=${COMP_LINE:0:COMP_POINT} whole=$COMP_LINE program meaning line
  if [ "${BASH_VERSINFO[0]}" -ge 4 ]; then
    # An alias such as "waybill sagemaker" stands for its words.
    meaning=${BASH_ALIASES[$typed]-}
    case $meaning in
      waybill\ * | */waybill\ *)
        before=$meaning${before#"$typed"}
        whole=$meaning${whole#"$typed"}
        ;;
    esac
  fi
  case $typed in
    */waybill) program=$typed ;;
    *) program=waybill ;;
  esac
  type -P "$program" >/dev/null || program=@PROGRAM@
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <("$program" complete bash "$COMP_WORDBREAKS" "$before" "$whole" 2>/dev/null)
}

complete -o nospace -o nosort -F _waybill_complete @NAMES@ 2>/dev/null ||
  complete -o nospace -F _waybill_complete @NAMES@
