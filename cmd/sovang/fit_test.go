package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"sovang/registry/seal"
)

func TestCellsAreBrokenAtSpacesOnly(t *testing.T) {
	rows := [][]string{
		{"ID", "Cá nhân, tập thể", "Quyết định", "Số tiền"},
		{"7", "Đại tá Nguyễn Thị Minh Khai, Trưởng phòng Kỹ thuật", "0385/QĐ-CKT", "1.490.000"},
		{"8", "Một\nhai ba  bốn", "", ""},
	}
	for width := range 100 {
		got := fitted(rows, width)
		for i, row := range got {
			for j, cell := range row {
				if strings.ReplaceAll(cell, "\n", " ") != strings.ReplaceAll(rows[i][j], "\n", " ") {
					t.Errorf("width %d: %q became %q", width, rows[i][j], cell)
				}
			}
		}
		longest, least := columnWidths(got)
		sum, needed := cellPadding*len(longest), cellPadding*len(least)
		for i := range longest {
			sum += longest[i]
			needed += least[i]
		}
		if width > 0 && sum > max(width, needed) {
			t.Errorf("width %d: the table takes %d", width, sum)
		}
	}
	if whole := fitted(rows, 0); !slices.EqualFunc(whole, rows, slices.Equal[[]string]) {
		t.Errorf("without a screen the table became %q", whole)
	}
}

func TestTablesFitTheScreen(t *testing.T) {
	t.Chdir(t.TempDir())
	shown := func(args ...string) string {
		var out, talk bytes.Buffer
		e := &env{stdin: strings.NewReader(""), stdout: &out, stderr: &talk, now: time.Now, getenv: os.Getenv, keyWork: seal.LittleWork, law: testLaw, width: 79}
		if code := run(t.Context(), e, append([]string{"sovang"}, args...)); code != 0 {
			t.Fatalf("%q gave %d: %s", args, code, talk.String())
		}
		return out.String()
	}
	shown("init", "--unit-code", "CKT", "--unit-name", "Cục Kỹ thuật Quân khu 2")
	shown("person", "add", "--name", "Công Tằng Tôn Nữ Nguyễn Thị Minh Khai", "--born", "7/1/1992", "--category", "SQ", "--unit", "CKT",
		"--rank", "Thượng tá", "--post", "Trưởng phòng Kế hoạch tổng hợp và Thi đua", "--from", "1/1/2015")
	shown("person", "add", "--code", "QN-2", "--name", "Công Tằng Tôn Nữ Nguyễn Thị Minh Khải", "--born", "7/1/1992", "--category", "SQ", "--unit", "CKT",
		"--rank", "Đại tá", "--post", "Phó Trưởng phòng Kế hoạch tổng hợp và Thi đua", "--from", "1/1/2018")
	for _, list := range []string{"config list", "honour list", "log", "person list", "unit list", "person twins"} {
		for line := range strings.Lines(shown(strings.Fields(list)...)) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 79 && !strings.Contains(line, "sovang ") {
				t.Errorf("%s: a line takes %d: %s", list, n, line)
			}
		}
	}
}
