# shellcheck shell=bash disable=SC2034,SC2154 # its variables are its users', and theirs its own
# The AWS CLI, and its failures in words that say what to do. Sourced; expects $region and $work (a folder), and report.sh.

require_aws() {
  command -v aws >/dev/null ||
    die "the AWS CLI (aws) is not on PATH" "Install it: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
}

# Version 1 of the CLI does not read AWS_REGION, so the region is always said.
aws_cli() { aws --region "$region" --output text "$@" 2>"$work/aws.err"; }

# Asks for something; where AWS answers with one of the errors (a pattern), there is none.
ask() { # ERRORS COMMAND...
  local errors=$1
  shift
  if aws_cli "$@"; then return; fi
  if grep -Eq "\(($errors)\)" "$work/aws.err"; then
    printf 'none\n'
  else
    explain "$1 $2"
  fi
}

# Does something, and fails with an explanation.
act() { aws_cli "$@" >/dev/null || explain "$1 $2"; }

explain() { # WHAT
  local words
  words=$(tr '\n' ' ' <"$work/aws.err")
  case $words in
    *"Unable to locate credentials"* | *"The config profile"* | *"Error when retrieving"* | *"Error loading SSO Token"*)
      die "no AWS credentials:$words" "Log in (aws sso login), or set AWS_PROFILE, then run this again." ;;
    *"(ExpiredToken"* | *"(InvalidClientTokenId)"* | *"(UnrecognizedClientException)"* | *"(InvalidAccessKeyId)"* | *"(SignatureDoesNotMatch)"*)
      die "AWS does not take these credentials:$words" "They are expired or belong to another partition; log in again (aws sso login)." ;;
    *"(AccessDenied"* | *"(403)"* | *"(UnauthorizedOperation)"*)
      die "not allowed: $1, as ${caller:-this identity}:$words" "Ask whoever administers the account for that action, or use another profile (AWS_PROFILE)." ;;
    *"Could not connect to the endpoint URL"* | *"Connect timeout"*)
      die "cannot reach AWS in region $region:$words" "Is the region's name right, is there a network?" ;;
    *) die "$1 failed:$words" ;;
  esac
}

# Who this is and where: $caller, $account, $partition.
identify() {
  local identity
  identity=$(ask 'nothing is no answer' sts get-caller-identity --query '[Account,Arn]')
  read -r account caller <<<"$identity"
  partition=${caller#arn:}
  partition=${partition%%:*}
}
