#!/usr/bin/env bash
# Deploys everything to the AWS account of the profile in use: the organisation's stack, the stacks of each site, the pages.
# Asks nothing and may be run again: what has not changed stays as it is. What it needs to know stands in infra/deploy.conf.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n== %s ==\n' "$1"; }
fail() { printf 'deploy: %s\n' "$1" >&2; exit 1; }

for tool in aws sam cargo cargo-lambda jq; do
    command -v "$tool" >/dev/null || fail "«$tool» is missing. infra/README.md says where to get it"
done
[ -f infra/deploy.conf ] || fail "infra/deploy.conf is missing. Copy infra/deploy.conf.example and fill it in"
# shellcheck source=/dev/null
source ./infra/deploy.conf
if [ -n "${SENDER:-}" ]; then : "${SENDER_IDENTITY:?what is verified in SES: the address of SENDER, or its domain}"; fi
: "${STACK:?name of the organisation’s stack}" "${ALARM_EMAIL:?who is told when something fails}" "${SITES:?ids of the sites}"

output() {
    local value
    value=$(aws cloudformation describe-stacks --stack-name "$1" --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue" --output text)
    case $value in '' | None) fail "stack $1 says no $2" ;; esac
    printf '%s' "$value"
}
origin() { jq -r '"https://" + .Resources.Site.Properties.DistributionConfig.Aliases[0]' "dist/hosting/$1/cloudfront/template.json"; }
recipients() { jq '.workbook_to | length' "dist/forms/$1/coordinators.json" 2>/dev/null || echo 0; }
certificate() { local name="CERTIFICATE_${1//-/_}"; printf '%s' "${!name:-}"; }

# All that can be known beforehand, before anything is made.
for site in $SITES; do
    [ -f "content/$site/site.toml" ] || fail "SITES in infra/deploy.conf names «$site», and there is no content/$site/site.toml"
    case $(certificate "$site") in
    arn:*:acm:us-east-1:000000000000:* | '') fail "CERTIFICATE_${site//-/_} is missing in infra/deploy.conf: the certificate of $site, issued in us-east-1" ;;
    arn:*:acm:us-east-1:*) ;;
    *) fail "CERTIFICATE_${site//-/_} in infra/deploy.conf is no certificate of us-east-1, where CloudFront looks for it" ;;
    esac
done
aws sts get-caller-identity >/dev/null || fail "nobody is signed in to AWS. infra/README.md says how"

say "Build"
# A list of words: more than one option may stand in it.
# shellcheck disable=SC2086
cargo lambda build --profile function -p lambda -p dispatch ${LAMBDA_BUILD:---arm64}
cargo run --release --quiet -p veiviser -- check
cargo run --release --quiet -p veiviser -- bundle --program target/lambda/bootstrap/bootstrap \
    --nightly target/lambda/nightly/bootstrap --notices target/lambda/notices/bootstrap
for site in $SITES; do
    [ -f "dist/hosting/$site/cloudfront/template.json" ] || fail "there is no site «$site» in content/"
done

say "Function and table"
origins=$(for site in $SITES; do origin "$site"; done | paste -sd ' ')
# shellcheck disable=SC2086
sam deploy --template-file infra/template.yaml --stack-name "$STACK" --capabilities CAPABILITY_IAM --resolve-s3 \
    --no-confirm-changeset --no-fail-on-empty-changeset \
    --parameter-overrides "Origins='$origins'" "AlarmEmail=$ALARM_EMAIL" "Architecture=${ARCHITECTURE:-arm64}" \
    "Sender=${SENDER:-}" "SenderIdentity=${SENDER_IDENTITY:-}" ${PARAMETERS:-}
aws cloudformation deploy --region us-east-1 --template-file infra/budget.yaml --stack-name "$STACK-budget" \
    --no-fail-on-empty-changeset --parameter-overrides "Email=$ALARM_EMAIL" "Dollars=${BUDGET:-10}"

# In variables: a command that fails within the arguments of another would not stop the script.
api=$(output "$STACK" ApiDomain) edge=$(output "$STACK" EdgeSecretArn) table=$(output "$STACK" TableArn)
for site in $SITES; do
    say "Site $site"
    stack="$STACK-$site"
    made="dist/hosting/$site/cloudfront"
    aws cloudformation deploy --template-file "$made/template.json" --stack-name "$stack" --capabilities CAPABILITY_IAM \
        --no-fail-on-empty-changeset --parameter-overrides "CertificateArn=$(certificate "$site")" \
        "ApiDomain=$api" "EdgeSecretArn=$edge" \
        "TableArn=$table" "EdgeVersion=${EDGE_VERSION:-}" "WebAclArn=${WEB_ACL:-}"
    bucket=$(output "$stack" Bucket) distribution=$(output "$stack" Distribution) address=$(output "$stack" Address)
    infra/publish.sh "$site" "$bucket" "$distribution"
    if [ -n "${SENDER:-}" ] && [ "$(recipients "$site")" -gt 0 ]; then
        name=$(output "$STACK" TableName) topic=$(output "$STACK" AlarmsTopic)
        sam deploy --template-file infra/coordinators.yaml --stack-name "$stack-coordinators" --capabilities CAPABILITY_IAM --resolve-s3 \
            --no-confirm-changeset --no-fail-on-empty-changeset --parameter-overrides "Site=$site" \
            "TableName=$name" "TableArn=$table" "AlarmsTopic=$topic" \
            "Sender=$SENDER" "SenderIdentity=$SENDER_IDENTITY" "Architecture=${ARCHITECTURE:-arm64}"
    fi
    echo "DNS: $(origin "$site") leads to $address"
done
