# shellcheck shell=bash disable=SC2154 # its variables are its users'
# What a configuring script did, as a table on standard output. Sourced; expects $script (its name) and $dry_run (empty or not).

changes=0

say() { printf '%s\n' "$@" >&2; }
die() {
  say "bin/$script: $1" "${@:2}"
  exit 1
}
refuse() {
  say "bin/$script: $1"
  usage >&2
  exit 2
}

row() { # WHAT VALUE OUTCOME
  printf '%-15s %-54s %s\n' "$@"
}

# Leaves what is as it is wanted, and does the command where it is not; a dry run says so instead.
ensure() { # WHAT WANTED CURRENT COMMAND...
  local what=$1 wanted=$2 current=$3 was=", was $3"
  shift 3
  if [[ $current == "$wanted" ]]; then
    row "$what" "$wanted" "as it was"
    return
  fi
  if [[ $current == none ]]; then was=''; fi
  changes=$((changes + 1))
  if [[ -n $dry_run ]]; then
    row "$what" "$wanted" "would be done$was"
  else
    "$@"
    row "$what" "$wanted" "done$was"
  fi
}

# The last line of the table.
conclude() {
  if ((changes == 0)); then
    printf 'Nothing to change.\n'
  elif [[ -n $dry_run ]]; then
    printf 'Would change: %d. Nothing was changed.\n' "$changes"
  else
    printf 'Changed: %d.\n' "$changes"
  fi
}
