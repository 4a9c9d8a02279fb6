# shellcheck shell=bash disable=SC2154 # its variables are its users'
# The KMS key that encrypts the secrets of one stack's configuration and state. Sourced; expects $alias, $stack and aws-cli.sh.

ensure_key() {
  local found key state manager usage current=none rotation=none
  found=$(ask NotFoundException kms describe-key --key-id "$alias" --query 'KeyMetadata.[KeyId,KeyState,KeyManager,KeySpec]')
  read -r key state manager usage <<<"$found"
  if [[ $key != none ]]; then
    current=$alias
    require_usable "$key" "$state" "$manager" "$usage"
    rotation=$(ask 'nothing is no answer' kms get-key-rotation-status --key-id "$key" --query KeyRotationEnabled)
  fi
  ensure "secrets key" "$alias" "$current" make_key
  case $rotation in True | true) rotation=yearly ;; *) rotation=none ;; esac
  ensure "  rotation" yearly "$rotation" rotate
}

require_usable() { # KEY STATE MANAGER SPEC
  case $2 in
    Enabled) ;;
    PendingDeletion)
      die "the key $alias is going to be deleted" \
        "What it encrypted would be lost: aws kms cancel-key-deletion --key-id $1, then aws kms enable-key --key-id $1, then run this again." ;;
    *) die "the key $alias is $2" "aws kms enable-key --key-id $1, then run this again." ;;
  esac
  [[ $3 == CUSTOMER && $4 == SYMMETRIC_DEFAULT ]] ||
    die "the key $alias cannot encrypt secrets: it is $4, managed by $3" "Give the alias to a symmetric key of the account's own, or delete the alias."
}

# Not the tags of the stack's resources: who deploys the stack may change what carries those, and this key must outlive it.
make_key() {
  local key
  key=$(ask 'nothing is no answer' kms create-key --description "Secrets of the Pulumi stack $project/$stack" \
    --tags "TagKey=pulumi-project,TagValue=$project" "TagKey=pulumi-stack,TagValue=$stack" --query KeyMetadata.KeyId)
  aws_cli kms create-alias --alias-name "$alias" --target-key-id "$key" >/dev/null && return
  say "The key $key was made, but not its alias: aws kms create-alias --alias-name $alias --target-key-id $key, then run this again."
  explain "kms create-alias"
}

# Rotation takes the key's id, not its alias.
rotate() {
  local key
  key=$(ask 'nothing is no answer' kms describe-key --key-id "$alias" --query KeyMetadata.KeyId)
  act kms enable-key-rotation --key-id "$key"
}
