# shellcheck shell=bash disable=SC2034,SC2154 # its variables are its users', and theirs its own
# The provider plugins of stack local: the official ones, or the stand-ins of local/ where those cannot be had. Decided once, when
# the stack is made: a state is continued by the provider that wrote it. Sourced by bin/local; expects $root and $private.

plugins=(command:1.2.1 postgresql:3.18.0)

plugin_folder() { printf '%s/home/plugins/resource-%s-v%s' "$private" "$1" "$2"; }

# The user's own copy, else the download.
install_official() { # NAME VERSION
  local own=${HOME}/.pulumi/plugins/resource-$1-v$2
  if [[ -x $own/pulumi-resource-$1 ]]; then
    pulumi plugin install resource "$1" "$2" --file "$own" >/dev/null 2>&1
  else
    pulumi plugin install resource "$1" "$2" >/dev/null 2>&1
  fi
}

install_stand_in() { # NAME VERSION
  local folder
  folder=$(plugin_folder "$1" "$2")
  mkdir -p "$folder.new"
  # exec, because the engine signals the process it started.
  cat >"$folder.new/pulumi-resource-$1" <<LAUNCHER
#!/bin/sh
unset JDK_JAVA_OPTIONS
exec "\${JAVA_HOME:+\$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar "$root/local/target/aurora-local.jar" provider $1 "\$@"
LAUNCHER
  chmod +x "$folder.new/pulumi-resource-$1"
  mv "$folder.new" "$folder"
  say "The official provider plugin $1 $2 cannot be had here; the stand-in of local/ takes its place."
}

install_plugins() {
  local plugin pending=()
  for plugin in "${plugins[@]}"; do
    [[ -d $(plugin_folder "${plugin%:*}" "${plugin#*:}") ]] || pending+=("$plugin")
  done
  for plugin in "${pending[@]}"; do
    (install_official "${plugin%:*}" "${plugin#*:}" || install_stand_in "${plugin%:*}" "${plugin#*:}") &
  done
  wait
}
