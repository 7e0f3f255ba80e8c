# Completion of waybill for fish, made by: waybill completion fish
# What may stand at the cursor is known to the command itself; this only asks and hands on.

function __waybill_complete
    set -l program (commandline -po)[1]
    if not string match -q '*/waybill' -- "$program"; or not test -x "$program"
        set program waybill
        command -q waybill; or set program @PROGRAM@
    end
    set -l before (commandline -cp | string collect)
    set -l whole (commandline -p | string collect)
    $program complete fish '' "$before" "$whole" 2>/dev/null
end

for name in @NAMES@
    complete -c $name -e
    complete -c $name -f -k -a '(__waybill_complete)'
end
