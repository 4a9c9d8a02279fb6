# shellcheck shell=bash disable=SC2034,SC2154 # its variables are its users', and theirs its own
# The private Pulumi workspace of this clone, below .local/: a state of its own, a PULUMI_HOME of its own, a passphrase of its own.
# Nothing of the user's Pulumi is read for writing. Sourced by bin/local; expects $root.

stack=local
private=$root/.local
server_home=.local/servers/$stack

say() { printf '%s\n' "$@" >&2; }
die() {
  say "bin/local: $1" "${@:2}"
  exit 1
}

java_of() { printf '%s' "${JAVA_HOME:+$JAVA_HOME/bin/}$1"; }

require_java() {
  local javac version
  javac=$(command -v "$(java_of javac)") ||
    die "no JDK found: install one, 17 or newer, or set JAVA_HOME to it (a JRE without javac is not enough)"
  version=$(java_version "$javac")
  ((${version%%[!0-9]*} >= 17)) || die "the JDK is $version; 17 or newer is needed (JAVA_HOME, or PATH)"
}

# A JDK says its version in a file; asking javac costs a JVM. A javac that is a wrapper has no such file beside it.
java_version() { # JAVAC
  local release
  release=$(dirname "$(dirname "$(readlink -f "$1")")")/release
  if [[ -f $release ]]; then
    sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$release"
  else
    "$1" -version 2>&1 | sed -n 's/^javac //p'
  fi
}

require_writable() {
  local mode=700
  # Where root has no user namespaces the server runs as nobody, who must get through to its own folder.
  if ((EUID == 0)); then mode=711; fi
  mkdir -p "$private/servers" 2>/dev/null && chmod "$mode" "$private" "$private/servers" && [[ -w $private ]] ||
    die "cannot write $private" "Make the folder writable, or clone to where you may write."
}

# One at a time: two would fight for one state. The lock of one that was killed is taken over.
hold_lock() {
  local owner
  while ! mkdir "$private/lock" 2>/dev/null; do
    owner=$(cat "$private/lock/pid" 2>/dev/null || true)
    if [[ -n $owner ]] && kill -0 "$owner" 2>/dev/null; then
      die "another bin/local is at work in this clone (process $owner); wait for it"
    fi
    rm -rf "$private/lock"
  done
  printf '%s\n' "$$" >"$private/lock/pid"
  trap 'rm -rf "$private/lock"' EXIT
}

# The stack's project: the committed one, but run from the prebuilt jar, which saves Pulumi four starts of Maven.
write_project() {
  mkdir -p "$private/project"
  awk -v root="$root" '
    /^runtime: java$/ { print "main: \"" root "\"\nruntime: {name: java, options: {binary: target/aurora.jar}}"; done = 1; next }
    { print }
    END { exit !done }' "$root/Pulumi.yaml" >"$private/project/Pulumi.yaml" ||
    die "Pulumi.yaml no longer has the line \"runtime: java\" that bin/local replaces"
  take_over_configuration
}

# A changed Pulumi.local.yaml wins over what `bin/local pulumi config set` wrote; the encryption salt belongs to the private passphrase.
take_over_configuration() {
  local mine=$private/project/Pulumi.$stack.yaml taken=$private/project/taken.yaml
  if [[ -f $taken && -f $mine ]] && cmp -s "$root/Pulumi.$stack.yaml" "$taken"; then return; fi
  {
    if [[ -f $mine ]]; then grep '^encryptionsalt:' "$mine" || true; fi
    cat "$root/Pulumi.$stack.yaml"
  } >"$mine.new"
  mv "$mine.new" "$mine"
  cp "$root/Pulumi.$stack.yaml" "$taken"
}

make_passphrase() {
  [[ -s $private/passphrase ]] && return
  (umask 077 && head -c 32 /dev/urandom | base64 >"$private/passphrase.new")
  mv "$private/passphrase.new" "$private/passphrase"
}

enter() {
  engine=$("$root/bin/engine")
  make_passphrase
  mkdir -p "$private/state" "$private/home"
  write_project
  # Pulumi's language host looks for java on PATH and nowhere else.
  export PATH=$engine:${JAVA_HOME:+$JAVA_HOME/bin:}$PATH
  export PULUMI_HOME=$private/home PULUMI_BACKEND_URL=file://${private// /%20}/state
  export PULUMI_CONFIG_PASSPHRASE_FILE=$private/passphrase PULUMI_SKIP_UPDATE_CHECK=true
  export PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION=true PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS=true
  unset PULUMI_CONFIG_PASSPHRASE PULUMI_STACK PULUMI_ACCESS_TOKEN
}

# The program lives for two seconds and Pulumi gives its Java no options: a compiler that waits for nothing and a simple collector save one
# second of nine. The plugins' launchers take it away again, so that no command says that it was picked up.
pulumi_in_project() {
  JDK_JAVA_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto' pulumi --cwd "$private/project" "$@"
}

pulumi_here() { pulumi_in_project --non-interactive "$@"; }

stack_exists() { [[ -f $private/state/.pulumi/stacks/aurora/$stack.json ]]; }

tools() { "$(java_of java)" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar "$root/local/target/aurora-local.jar" "$@"; }
