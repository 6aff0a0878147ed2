#!/usr/bin/env bash
# Sends the pages of one site to its bucket: publish.sh <site> <bucket> <distribution>.
# What is sent lies in the folder BUILD, or else in the repository. New files first, then pages, then what is gone is removed: at no moment does a page lead to a file that is not there.
set -euo pipefail
cd "${BUILD:-$(dirname "$0")/..}"
[ $# -eq 3 ] || { echo "usage: publish.sh <site> <bucket> <distribution>" >&2 && exit 1; }
site=$1 bucket=$2 distribution=$3
list="dist/hosting/$site/cloudfront/files.json"

send() {
    # One sync for each type and lifetime: «sync» skips what has not changed.
    local pages=$1
    jq -r --arg pages "$pages" '
        map(select((.content_type | startswith("text/html")) == ($pages == "yes")))
        | group_by([.content_type, .cache_control])[]
        | [.[0].content_type, .[0].cache_control, (map(.key) | join("\u001f"))] | @tsv' "$list" |
        while IFS=$'\t' read -r type lifetime keys; do
            local include=()
            while IFS= read -r key; do include+=(--include "$key"); done < <(tr '\037' '\n' <<<"$keys")
            aws s3 sync "public/$site" "s3://$bucket" --no-progress --exclude '*' "${include[@]}" \
                --content-type "$type" --cache-control "$lifetime" --metadata-directive REPLACE
        done
}

send no
send yes
aws s3 sync "public/$site" "s3://$bucket" --no-progress --delete --exclude 'assets/*' --size-only
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*' --query Invalidation.Id --output text
