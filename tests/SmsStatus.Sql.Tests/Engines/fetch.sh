#!/bin/sh
# Puts the library of an npm package into place, unless it is there: fetch.sh PACKAGE VERSION SHA256 FILE. Nothing is installed.
set -eu
package=$1 version=$2 sum=$3 file=$4
[ -f "$file" ] && exit 0
folder=$(dirname "$file")
mkdir -p "$folder"
work=$(mktemp -d "$folder/fetch.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "$package@$version" >/dev/null
tar -xzf ./*.tgz
library=package/$(basename "$file")
echo "$sum  $library" | sha256sum -c - >/dev/null
# Two runs at a time may both have fetched it; either's is the same file.
mv -f "$library" "$file"
