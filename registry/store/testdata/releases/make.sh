#!/usr/bin/env bash
# Makes a register as a release left it and writes it down as SQL text:
#
#   make.sh 2 PROGRAM   writes 0002.sql, and 0002.json, what that program
#                       exports of it
#
# PROGRAM is sovang built from the last commit whose newest migration has that
# number (0001: d0df8c9^, 0002: 5cf3f18^, 0003: 14228dc^). Each release does
# what it can: a command that it does not have is passed over. All people and
# units are invented. The files are made once and never made again: a later
# program must open what an earlier one wrote.
set -euo pipefail
step=$1
program=$(realpath "$2")
target=$(dirname "$(realpath "$0")")/000$step
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

s() { "$program" --db so.db --yes --quiet "$@" || { echo "make.sh: $* failed" >&2; exit 1; }; }
since() { [ "$step" -ge "$1" ]; }

s init --unit-code CKT --unit-name 'Cục Kỹ thuật' --place 'Phú Thọ' --superior-name 'Bộ Tư lệnh Quân khu 2'
s config set signer.post --value 'Cục trưởng'
s config set signer.rank --value 'Đại tá'
s config set signer.name --value 'Trần Văn Mẫu'
s unit add --code P1 --name 'Phòng Tham mưu' --echelon office --parent CKT --founded 1/1/1970 --place-in-order 1
s unit add --code P2 --name 'Phòng Quân khí' --echelon office --parent CKT
s unit add --code K1 --name 'Kho "K1"' --parent CKT --place-in-order 2
s unit rename P1 --name 'Phòng Tham mưu - Kế hoạch' --from 1/6/2018
s unit close K1 --on 31/12/2019
s person add --code QN-001 --name 'Nguyễn Văn Ân' --born 3/5/1980 --sex male --category SQ --enlisted 1/9/1998 --unit P1 --rank 'Thiếu tá' --post 'Trợ lý' --coefficient 0,40 --from 1/1/2015
s person add --name 'Trần Thị Hoà' --born 1985 --sex female --category QNCN --enlisted 3/2005 --unit P2 --rank 'Đại úy QNCN' --post 'Nhân viên' --from 2012
s person post QN-001 --unit P2 --rank 'Trung tá' --post 'Phó Trưởng phòng' --from 1/3/2019
s movement add --code PHTT --name 'Phát huy truyền thống' --kind campaign --launched-by QUTW --from 2015 --to 2019
s exemplar add --movement PHTT --person QN-001 --deed 'Cải tiến thiết bị' --recognised-by CKT --year 2019
s figure set --unit CKT --from 2015 --to 2019 --name 'Nghị quyết đã ban hành' --value 34 --measure 'văn bản'
for year in 2015 2016 2017 2018 2019; do
  s grade set --unit CKT --year $year --grade HTXSNV
  s grade set --person QN-001 --year $year --grade HTXSNV
done
s grade set --person CN-0001 --year 2019 --grade HTTNV
s decision add --number 123/QĐ-CKT --date 20/12/2019 --level division --signer-post 'Cục trưởng' --signer-rank 'Đại tá' --signer-name 'Trần Văn Mẫu' --summary 'Khen thưởng năm 2019'
s decision add --issuer CTN --number 900/QĐ-CTN --date 2/9/2019
s decision add --number 7/QĐ-CKT --date 5/3/2020 --level division
printf 'bản chụp của quyết định\n' >ban-chup.txt
s decision attach 123/QĐ-CKT --file ban-chup.txt
s award add --decision 123/QĐ-CKT --honour CSTT --person QN-001 --year 2019
s award add --decision 123/QĐ-CKT --honour CSTT --person CN-0001 --year 2019
s award add --decision 123/QĐ-CKT --honour GK --unit P1 --year 2019 --type movement --movement PHTT --citation 'đã có thành tích xuất sắc trong phong trào thi đua'
s award add --decision 123/QĐ-CKT --honour GK --unit P2 --year 2019 --type feat --citation 'đã có thành tích đột xuất trong phòng, chống lụt bão'
s award add --decision 900/QĐ-CTN --honour HC_BVTQ_3 --unit CKT --from 2014 --to 2018 --type merit
s award amend 1 --name 'Nguyễn Văn Ấn' --reason 'viết sai tên' --date 5/3/2020 --decision 7/QĐ-CKT
s award annul 4 --reason 'kê khai không đúng' --date 6/3/2020
s award restore 4 --reason 'xác minh lại' --date 8/3/2020
s award annul 2 --reason 'kê khai không đúng' --date 9/3/2020
s certificate print --decision 123/QĐ-CKT --ordinal 1 --out so-1.pdf
s person amend CN-0001 --name 'Trần Thị Hòa'
s person discharge CN-0001 --on 1/6/2024 --reason 'nghỉ hưu'

if since 2; then
  s initiative add --person QN-001 --year 2020 --title 'Giá kiểm tra lốp xe' --recognised-by regiment
  s discipline add --person QN-001 --date 1/3/2017 --form khien_trach --pending
  s discipline end 1 --until 1/6/2017
  s registration add --person QN-001 --year 2020 --honour CSTDCS
  s grade set --person QN-001 --year 2020 --grade HTXSNV
  s nomination add --person QN-001 --honour CSTDCS --year 2020 --achievement 'Đã có thành tích xuất sắc' --initiative 1 --date 1/12/2020
  s nomination vote 1 --body conference --entitled 120 --present 80 --ayes 79 --secret --date 3/12/2020
  s nomination vote 1 --entitled 15 --present 14 --ayes 14 --secret --date 5/12/2020
  s nomination submit 1 --date 10/12/2020
  s nomination grant 1 --decision 200/QĐ-CKT --date 20/12/2020 --level division
  s nomination add --unit P1 --honour DVTT --year 2020 --date 1/12/2020
  s nomination refuse 2 --reason 'chưa đủ tỷ lệ phiếu' --date 20/12/2020
  cat >rieng.toml <<'ROWS'
[[honour]]
code = "GK_NOIBO"
name = "Thư khen của Cục"
kind = "certificate"
subject = "both"
level = "division"
decider = "Cục trưởng"
cadence = "feat"
rank = 900
verb = "TẶNG"
valid_from = "2010-01-01"
source = "Quy chế của Cục"
confidence = "C"
ROWS
  s honour import rieng.toml
fi

if since 3; then
  s certificate handed --decision 123/QĐ-CKT --ordinal 1 --date 22/12/2019 --receiver 'Đại úy Lê Thị Bịa' --note 'nhận thay'
  s certificate reissue 1 --ground 'viết sai' --reason 'viết sai tên' --date 5/3/2020
  s certificate printer set 'Máy phòng Chính trị' --dx 3,5 --dy -2 --scale 0,995
  cat >giay-to.json <<'JSON'
{"format": "sovang/1",
 "templates": [{"id": "gk-cuc", "text": "# phôi của Cục\nid = \"gk-cuc\"\n"}],
 "template_uses": [{"issuer": "CKT", "template": "gk-cuc"}],
 "trusted_keys": [{"id": "73EOWUVB", "public": "sovang-pub-1 73EOWUVB 7jH4PIinEhmm/Pm+4NqbwiYgWI9aFaYUVVNQTflknlw= Trung đoàn 4", "unit": "Trung đoàn 4", "added": "2020-01-05"}]}
JSON
  s import giay-to.json
  s award amend 3 --citation 'đã có thành tích xuất sắc' --reason 'viết sai' --date 6/3/2020
  s certificate reissue 3 --ground lost --reason 'lũ cuốn, có xác nhận của địa phương' --date 7/3/2020
  s certificate print --decision 123/QĐ-CKT --ordinal 1,3 --out cap-lai.pdf
  s certificate printer set 'Máy phòng Chính trị' --dx 3 --dy -2 --scale 0,995
fi

{
  printf -- '-- A register as the release with migration %04d left it: make.sh %s.\n\n' "$step" "$step"
  printf 'PRAGMA application_id = %s;\nPRAGMA user_version = %s;\n' "$(sqlite3 so.db 'PRAGMA application_id')" "$(sqlite3 so.db 'PRAGMA user_version')"
  sqlite3 so.db .dump
} >"$target.sql"
s export so.json
cp so.json "$target.json"
