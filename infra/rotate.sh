#!/usr/bin/env bash
# Changes a secret without a pause: rotate.sh <stack> signing|edge, and <stack> signing|edge finish a day later.
# In between both the old and the new one are believed: open forms and receipts work on.
set -euo pipefail
usage() { echo "usage: rotate.sh <stack> signing|edge [finish]" >&2 && exit 1; }
[ $# -ge 2 ] && [ $# -le 3 ] || usage
stack=$1 secret=$2 finish=${3:-}
case $finish in '' | finish) ;; *) usage ;; esac

case $secret in
signing) output=SigningKeyArn now=KeyVersion before=PreviousKeyVersion ;;
edge) output=EdgeSecretArn now=EdgeVersion before=PreviousEdgeVersion ;;
*) echo "rotate: «$secret» is neither signing nor edge" >&2 && exit 1 ;;
esac

described() { aws cloudformation describe-stacks --stack-name "$stack" --query "Stacks[0].$1" --output text; }

# Every other parameter keeps its value.
update() {
    local parameters=()
    for key in $(described 'Parameters[].ParameterKey'); do
        case $key in
        "$now") parameters+=("ParameterKey=$key,ParameterValue=$1") ;;
        "$before") parameters+=("ParameterKey=$key,ParameterValue=$2") ;;
        *) parameters+=("ParameterKey=$key,UsePreviousValue=true") ;;
        esac
    done
    aws cloudformation update-stack --stack-name "$stack" --use-previous-template --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND \
        --parameters "${parameters[@]}" >/dev/null
    aws cloudformation wait stack-update-complete --stack-name "$stack"
}

arn=$(described "Outputs[?OutputKey=='$output'].OutputValue")
version() { aws secretsmanager describe-secret --secret-id "$arn" --output json | jq -r --arg stage "$1" '.VersionIdsToStages | to_entries[] | select(.value | index($stage)) | .key'; }

if [ "$finish" = finish ]; then
    update "$(version AWSCURRENT)" ""
    echo "Only the new secret is believed now."
    exit
fi

old=$(version AWSCURRENT)
fresh=$(aws secretsmanager get-random-password --password-length 64 --exclude-punctuation --query RandomPassword --output text)
# Through a file of its own, so that the secret is in no list of processes.
file=$(mktemp)
trap 'rm -f "$file"' EXIT
printf '%s' "$fresh" >"$file"
new=$(aws secretsmanager put-secret-value --secret-id "$arn" --secret-string "file://$file" --query VersionId --output text)
update "$new" "$old"
echo "Both secrets are believed. Version in use: $new"
if [ "$secret" = edge ]; then echo "Now EDGE_VERSION=$new in infra/deploy.conf, and infra/deploy.sh, so that the sites send the new one."; fi
echo "In a day: infra/rotate.sh $stack $secret finish"
