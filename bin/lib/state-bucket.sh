# shellcheck shell=bash disable=SC2154 # its variables are its users'
# The bucket that holds Pulumi's state. What is missing is mended and said; nothing that is there is weakened or taken away.
# Sourced; expects $bucket, $region, $endpoint (of a store that is not AWS's, or empty), $account, $partition and aws-cli.sh.

newest=50
days=90

ensure_bucket() {
  # AWS refuses every call, should somebody else have made a bucket with that name.
  place=(--bucket "$bucket" --expected-bucket-owner "$account")
  if [[ -n $endpoint ]]; then place=(--bucket "$bucket" --endpoint-url "$endpoint"); fi
  local found
  found=$(locate)
  if [[ $found != none && $found != "$region" && -z $endpoint ]]; then
    die "the bucket $bucket is in $found, not in $region" "Run this with --region $found, or name another bucket with --bucket."
  fi
  if [[ $found != none ]]; then found=$bucket; fi
  ensure "state bucket" "$bucket" "$found" make_bucket
  if [[ $found == none && -n $dry_run ]]; then place=(); fi
  ensure_versioning
  # What other stores offer of the rest, and how, is their own matter.
  if [[ -n $endpoint ]]; then return; fi
  ensure_encryption
  ensure_privacy
  ensure_ownership
  ensure_tls
  ensure_expiry
}

# The bucket's region, or none.
locate() {
  local location
  if ! location=$(aws_cli s3api head-bucket "${place[@]}" --query BucketRegion); then
    case $(<"$work/aws.err") in
      *"(404)"* | *"(NoSuchBucket)"*)
        printf 'none\n'
        return
        ;;
      *"(403)"* | *"(AccessDenied)"*)
        die "${caller:-this identity} may not use the bucket $bucket: it belongs to somebody else, or a policy forbids it" \
          "Bucket names are shared by all of AWS: name another with --bucket, or ask the bucket's owner." ;;
      *"(301)"*) die "the bucket $bucket is in another region than $region" "Name that one with --region, or another bucket with --bucket." ;;
      *) explain "s3api head-bucket" ;;
    esac
  fi
  if [[ -n $endpoint ]]; then
    printf '%s\n' "$region"
    return
  fi
  if [[ $location != None ]]; then
    printf '%s\n' "$location"
    return
  fi
  # An older CLI did not say it.
  location=$(ask 'nothing is no answer' s3api get-bucket-location "${place[@]}" --query LocationConstraint) || return
  # The oldest region has no name there, the second one may have an old one.
  case $location in
    None) printf 'us-east-1\n' ;;
    EU) printf 'eu-west-1\n' ;;
    *) printf '%s\n' "$location" ;;
  esac
}

make_bucket() {
  local arguments=(--bucket "$bucket")
  if [[ $region != us-east-1 ]]; then arguments+=(--create-bucket-configuration "LocationConstraint=$region"); fi
  if [[ -n $endpoint ]]; then arguments+=(--endpoint-url "$endpoint"); fi
  aws_cli s3api create-bucket "${arguments[@]}" >/dev/null && return
  if grep -q '(BucketAlreadyExists)' "$work/aws.err"; then
    die "the bucket $bucket belongs to another account" "Bucket names are shared by all of AWS: name another with --bucket."
  fi
  explain "s3api create-bucket"
}

# A setting of the bucket; none where there is no bucket yet, which only happens in a dry run.
setting() { # ERRORS COMMAND ARGUMENTS...
  local errors=$1 command=$2
  shift 2
  if ((${#place[@]} == 0)); then
    printf 'none\n'
  else
    ask "$errors" s3api "$command" "${place[@]}" "$@"
  fi
}

ensure_versioning() {
  local current
  current=$(setting 'nothing is no answer' get-bucket-versioning --query Status)
  if [[ $current == None ]]; then current=none; fi
  ensure "  versioning" Enabled "$current" act s3api put-bucket-versioning "${place[@]}" --versioning-configuration Status=Enabled
}

ensure_encryption() {
  local current wanted=aws:kms
  current=$(setting ServerSideEncryptionConfigurationNotFoundError get-bucket-encryption \
    --query 'ServerSideEncryptionConfiguration.Rules[0].ApplyServerSideEncryptionByDefault.SSEAlgorithm')
  # Two layers, or a key of the owner's choice, are no less.
  if [[ $current == aws:kms* ]]; then wanted=$current; fi
  ensure "  encryption" "$wanted" "$current" act s3api put-bucket-encryption "${place[@]}" --server-side-encryption-configuration \
    '{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms"},"BucketKeyEnabled":true}]}'
}

ensure_privacy() {
  local current
  current=$(setting NoSuchPublicAccessBlockConfiguration get-public-access-block --query \
    'PublicAccessBlockConfiguration.[BlockPublicAcls,IgnorePublicAcls,BlockPublicPolicy,RestrictPublicBuckets]')
  case $current in
    none) ;;
    *False* | *None*) current='partly blocked' ;;
    *) current='all blocked' ;;
  esac
  ensure "  public access" 'all blocked' "$current" act s3api put-public-access-block "${place[@]}" --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
}

ensure_ownership() {
  local current
  current=$(setting OwnershipControlsNotFoundError get-bucket-ownership-controls --query 'OwnershipControls.Rules[0].ObjectOwnership')
  ensure "  ownership" BucketOwnerEnforced "$current" act s3api put-bucket-ownership-controls "${place[@]}" \
    --ownership-controls 'Rules=[{ObjectOwnership=BucketOwnerEnforced}]'
}

ensure_tls() {
  local policy current=none
  policy=$(setting NoSuchBucketPolicy get-bucket-policy --query Policy)
  if [[ $policy == *'"RefuseWithoutTls"'* && $policy == *'"aws:SecureTransport"'* ]]; then current='TLS only'; fi
  ensure "  transport" 'TLS only' "$current" put_tls "$policy"
}

put_tls() { # POLICY
  local policy
  policy=$(with_tls "$1")
  act s3api put-bucket-policy "${place[@]}" --policy "$policy"
}

# The policy with one statement more; those that are there stay.
with_tls() { # POLICY
  local arn="arn:${partition}:s3:::$bucket" statement before after
  statement='{"Sid":"RefuseWithoutTls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["'$arn'","'$arn'/*"],'
  statement+='"Condition":{"Bool":{"aws:SecureTransport":"false"}}}'
  if [[ $1 == none ]]; then
    printf '{"Version":"2012-10-17","Statement":[%s]}' "$statement"
    return
  fi
  before=${1%%\"Statement\"*}
  after=${1#*\"Statement\"}
  [[ $after =~ ^[[:space:]]*:[[:space:]]*\[(.*)$ ]] ||
    die "the policy of the bucket $bucket has a form that this script does not add to" "Add this statement to it, then run this again: $statement"
  printf '%s"Statement":[%s,%s' "$before" "$statement" "${BASH_REMATCH[1]}"
}

ensure_expiry() {
  local current rule wanted="old versions after $days days, but $newest"
  current=$(setting NoSuchLifecycleConfiguration get-bucket-lifecycle-configuration \
    --query "length(Rules[?Status=='Enabled' && (NoncurrentVersionExpiration || NoncurrentVersionTransitions)])")
  # Whoever chose another time for old versions meant it.
  case $current in
    none | 0) current=none ;;
    *) current=$wanted ;;
  esac
  rule='{"ID":"old-state-versions","Status":"Enabled","Filter":{"Prefix":""},"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7},'
  rule+='"NoncurrentVersionExpiration":{"NoncurrentDays":'$days',"NewerNoncurrentVersions":'$newest'}}'
  ensure "  expiry" "$wanted" "$current" put_expiry "$rule"
}

# The rules are set as a whole, so the others are read and written back.
put_expiry() { # RULE
  local others
  others=$(ask NoSuchLifecycleConfiguration --output json s3api get-bucket-lifecycle-configuration "${place[@]}" \
    --query "{Rules: [Rules[?ID!='old-state-versions'], [\`$1\`]][]}")
  if [[ $others == none ]]; then others="{\"Rules\":[$1]}"; fi
  act s3api put-bucket-lifecycle-configuration "${place[@]}" --lifecycle-configuration "$others"
}
