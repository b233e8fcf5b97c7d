#!/usr/bin/env bash
# Makes the pictures of docs/papers.md: builds the program, makes the sample
# register, runs every command of the page and renders what came out, page 1
# or the page that the title of the picture names. Wants poppler-utils,
# LibreOffice (Word, Excel), ImageMagick and Chromium (HTML).
#
#   docs/images/papers/make.sh [folder to work in]
set -euo pipefail
pictures=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$pictures/../../.." && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)

(cd "$root" && go build -o "$work/sovang" ./cmd/sovang)
export PATH="$work:$PATH" SOVANG_LANG=vi SOVANG_DB=so-vang-mau.db
cd "$work"
sovang demo --out papers --force >/dev/null
cd papers
printf 'so vang mau\n' >mat-khau.txt

# The folder holds the sample's own papers too; those of the page replace them.
grep -o '`sovang [^`]*--out [^`]*`' "$root/docs/papers.md" | tr -d '`' | while read -r command; do
  eval "$command --force" </dev/null 2>>messages.txt || { echo "failed: $command" >&2; tail -3 messages.txt >&2; exit 1; }
done

# paper PICTURE PAGE FILE: a picture of one page, with a thin line around it.
paper() {
  pdftoppm -r 100 -f "$2" -l "$2" -png -singlefile "$3" page
  convert page.png -resize '620x620>' -bordercolor '#bbbbbb' -border 1 +dither -colors "${4:-32}" -strip "PNG8:$pictures/$1.png"
}

# office FILE: the file as a PDF, as LibreOffice opens it.
office() {
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir office "$1" >/dev/null 2>&1
  echo "office/$(basename "${1%.*}").pdf"
}

grep '`sovang .*--out' "$root/docs/papers.md" | while read -r row; do
  file=$(sed -E 's/.*--out ([^ `]+).*/\1/' <<<"$row")
  name=$(sed -E 's/.*images\/papers\/([^. ]+)\.png.*/\1/' <<<"$row")
  page=$(sed -nE 's/.*"trang ([0-9]+)".*/\1/p' <<<"$row")
  colours=32
  if [[ $file =~ khen|chien-si|may-in|cap-doi|treo-tuong|bang-vang ]]; then colours=128; fi
  case $file in
  *.pdf) paper "$name" "${page:-1}" "$file" $colours ;;
  *.docx | *.xlsx) paper "$name" "${page:-1}" "$(office "$file")" ;;
  *.html)
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --window-size=500,880 \
      --screenshot=page.png "file://$PWD/$file" >/dev/null 2>&1
    convert page.png -bordercolor '#bbbbbb' -border 1 +dither -colors 64 -strip "PNG8:$pictures/$name.png"
    ;;
  esac
done
du -b "$pictures"/*.png | sort -n | tail -5
