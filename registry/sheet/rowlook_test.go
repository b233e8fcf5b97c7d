package sheet

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry"
)

// What a row is found to be by a look at it is what its words say.
func TestALookAtARowSaysWhatItsWordsSay(t *testing.T) {
	cells := rapid.OneOf(
		rapid.SampledFrom([]string{"", " ", "-", "A", "A.", "II.", "1", "12", "TẬP THỂ", "Cá nhân", "Tập", "thể", "cá", "nhân", "Tổng số: 3", "Cộng", "TỔNG CỘNG 15",
			"Danh sách này có 4 đồng chí", "Tổng 3 tập thể", "nt", " N t ", "-nt-", "Như trên", "- như  trên -", "″", "Nguyễn Văn Ân", "1/QĐ-CKT", "nan", "inf", "0x1p-2", "1e5"}),
		rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("ntNT-_/ư\"”ễ hrên\u00a0\u0303"))))
	rows := rapid.SliceOfN(cells, 0, 6)
	rapid.Check(t, func(t *rapid.T) {
		row := tableRow{number: 1, cells: rows.Draw(t, "row")}
		texts := filledCells(row)
		if got, want := isSectionRow(row), sectionRow().MatchString(headingKey(strings.Join(row.cells, " "))); got != want {
			t.Errorf("section: %v, want %v", got, want)
		}
		l := &listReader{layout: layout{kind: registry.Decisions}}
		if got, want := l.isTotalRow(row), len(texts) > 0 && totalCell().MatchString(headingKey(texts[0])); got != want {
			t.Errorf("total: %v, want %v", got, want)
		}
		for n := range 7 {
			if got := hasCells(row, n); got != (len(texts) >= n) {
				t.Errorf("%d cells: %v", n, got)
			}
		}
		for i, text := range row.cells {
			if isFilled(row, i) != (cellAt(row, i) != "") {
				t.Errorf("cell %d is filled: %v", i, isFilled(row, i))
			}
			plain := strings.ToLower(strings.Join(strings.Fields(text), ""))
			if isDitto(text) != isDitto(plain) || isDitto(text) && len([]rune(plain)) > lettersOfDitto {
				t.Errorf("%q says as above: %v", text, isDitto(text))
			}
		}
	})
}
