#!/usr/bin/env bash
# Puts the client's pages, its config.json and the verifier's page where a deployed stack serves
# them. Run it after every deployment; it may be run again at any time.
#
#     ./mvnw -q -DskipTests package && tools/publish.sh STACK [REGION]
#
# Pages that are open go on with the modules they have. New modules come first, then index.html, so
# no page names a module that is not there yet, and sw.js last: a browser that sees a new one fetches
# the whole version that it names. What no page names any more goes at the end.
set -euo pipefail
cd "$(dirname "$0")/.."

stack=${1:?usage: tools/publish.sh STACK [REGION]}
if [[ -n ${2:-} ]]; then export AWS_REGION=$2 AWS_DEFAULT_REGION=$2; fi

client=web/target/classes/web
verifier=verify/target/classes/page
for page in "$client" "$verifier"; do
  [[ -f $page/index.html ]] || { echo "missing: $page; run ./mvnw -q -DskipTests package" >&2; exit 1; }
done

output() {
  local value
  value=$(aws cloudformation describe-stacks --stack-name "$stack" --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue")
  [[ -n $value ]] || { echo "the stack $stack has no output $1: ClientPages=off, or a China region?" >&2; exit 1; }
  printf '%s' "$value"
}
bucket=$(output ClientBucketName)
address=$(output ClientAddress)
given=$(output ClientOriginGiven)
config=$(output ClientConfig)

site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
cp -R "$client/." "$site"
mkdir "$site/verify"
cp -R "$verifier/." "$site/verify"
# It is for servers of the pages, not for browsers.
rm "$site/headers.json"
printf '%s\n' "$config" >"$site/config.json"

# The modules have no hashes in their names: a browser keeps them, and asks each time whether they
# are still right. Equal to web/headers.json.
cache=no-cache

# put TYPE PATTERN...: the files of one type, without the pages themselves.
put() {
  local type=$1 include=()
  shift
  for pattern in "$@"; do include+=(--include "$pattern"); done
  aws s3 cp "$site" "s3://$bucket" --recursive --only-show-errors --exclude '*' "${include[@]}" \
    --exclude '*.html' --exclude sw.js --cache-control "$cache" --content-type "$type"
}
put 'text/javascript; charset=utf-8' '*.js'
put 'text/css; charset=utf-8' '*.css'
put 'application/json' '*.json'
put 'application/manifest+json' '*.webmanifest'
put 'image/svg+xml' '*.svg'
put 'image/png' '*.png'
put 'font/woff2' '*.woff2'
put 'text/plain; charset=utf-8' '*LICENSE' '*.txt' '*.md'
for page in verify/index.html index.html; do
  aws s3 cp "$site/$page" "s3://$bucket/$page" --only-show-errors \
    --cache-control "$cache" --content-type 'text/html; charset=utf-8'
done
aws s3 cp "$site/sw.js" "s3://$bucket/sw.js" --only-show-errors \
  --cache-control "$cache" --content-type 'text/javascript; charset=utf-8'
# All that is here was just put there and is not newer, so this only removes.
aws s3 sync "$site" "s3://$bucket" --only-show-errors --delete --size-only

echo "published: $address"
if [[ $address != "$given" ]]; then
  echo "The buckets let $given send and read: deploy again with ClientOrigin=$address" >&2
fi
