# shellcheck shell=bash disable=SC2154 # its variables are its users'
# The schedules of a stack in Pulumi Cloud: one for drift, one for its end. Sourced by bin/configure-deployments.

# The schedules of a kind, one line each: id, tab, settings, tab, cron or "Once", tab, next run. Each field of the JSON has a line.
schedules() { # KIND
  in_project stack schedule list --stack "$name" --output json | awk -v kind="$1" '
    function value(line) { sub(/^[^:]*: "/, "", line); sub(/",?$/, "", line); return line }
    /^ *"id":/ { id = value($0); type = settings = schedule = next_run = "" }
    /^ *"type":/ { type = value($0) }
    /^ *"settings":/ { settings = value($0) }
    /^ *"schedule":/ { schedule = value($0) }
    /^ *"nextRun":/ { next_run = value($0) }
    /^ *}/ && type == kind { print id "\t" settings "\t" schedule "\t" next_run; type = "" }'
}

# The one of a kind, into $id, $did, $when and $next; more than one is a person's doing.
only_schedule() { # KIND
  local found
  found=$(schedules "$1")
  [[ $found != *$'\n'* ]] ||
    die "the stack $name has more than one schedule of the kind $1" "pulumi stack schedule list --stack $name shows them; remove all but one."
  IFS=$'\t' read -r id did when next <<<"$found"
}

drift_schedule() {
  local id did when next wanted=detect
  only_schedule drift
  if [[ $drift == none ]]; then
    if [[ -n $id ]]; then change "drift" none stack schedule remove "$id" --yes --stack "$name"; else row drift none "as it was"; fi
    return
  fi
  if [[ $remediate == true ]]; then wanted='detect + auto-remediate'; fi
  if [[ $when == "$drift" && $did == "$wanted" ]]; then
    row drift "$drift" "as it was"
  elif [[ -n $id ]]; then
    change drift "$drift" stack schedule edit "$id" --stack "$name" --cron "$drift" "--auto-remediate=$remediate"
  else
    change drift "$drift" stack schedule new --yes --stack "$name" --kind drift --cron "$drift" "--auto-remediate=$remediate"
  fi
}

ttl_schedule() {
  local id did when next
  only_schedule ttl
  # The service says moments with fractions of a second.
  if [[ $did == 'destroy + delete stack' && ${next%%.*} == "${ttl%Z}" || $next == "$ttl" ]]; then
    row ttl "$ttl" "as it was"
  elif [[ -n $id ]]; then
    change ttl "$ttl" stack schedule edit "$id" --stack "$name" --once "$ttl" --delete-after-destroy=true
  else
    change ttl "$ttl" stack schedule new --yes --stack "$name" --kind ttl --once "$ttl" --delete-after-destroy=true
  fi
}
