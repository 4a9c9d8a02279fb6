# shellcheck shell=bash disable=SC2154 # its variables are its users'
# Logging in to a backend, and the stack there. Sourced; expects $root, $project, $stack, $backend and report.sh.

in_project() { pulumi --cwd "$root" --non-interactive "$@"; }

# Where this is logged in to already; `pulumi whoami` knows the address of a console instead.
current_backend() {
  local file=${PULUMI_HOME:-$HOME/.pulumi}/credentials.json
  if [[ -f $file ]]; then sed -n 's/\\u0026/\&/g; s/^ *"current": *"\([^"]*\)".*/\1/p' "$file"; fi
}

require_unshadowed() {
  [[ -z ${PULUMI_BACKEND_URL-} || $PULUMI_BACKEND_URL == "$backend" ]] ||
    die "PULUMI_BACKEND_URL is set to $PULUMI_BACKEND_URL and would win over the login" "Unset it, or set it to $backend"
}

login() { # ARGUMENTS...
  local current
  current=$(current_backend)
  ensure "login" "$backend" "${current:-none}" in_project_quietly login "$@"
}

in_project_quietly() { in_project "$@" >&2; }

ensure_stack() { # FULL-NAME EXISTS(none or the name) ARGUMENTS...
  local name=$1 current=$2
  shift 2
  ensure "stack" "$name" "$current" make_stack "$name" "$@"
}

make_stack() { # FULL-NAME ARGUMENTS...
  in_project stack init --stack "$@" >&2 && return
  die "the stack $1 was not made" \
    "Where Pulumi.$stack.yaml holds secretsprovider, encryptedkey or encryptionsalt of another backend, take these lines out, and set the secrets in it anew."
}
