package certificates

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func newTestFlow(t testing.TB) *flow {
	return newFlow(&proof{metrics: letterWidths(t)}, landscapeA4())
}

func countTable(rows ...row) table {
	return table{size: 11, named: 0, rows: rows, columns: []column{
		{head: "Tên", width: 60, role: lineName}, {head: "Số", width: 30, align: alignNumber, role: lineCount}}}
}

func TestNumbersEndOnOneEdge(t *testing.T) {
	f := newTestFlow(t)
	f.newPage()
	f.table(countTable(row{cells: []cell{plain("a"), plain("7")}}, row{cells: []cell{plain("b"), plain("1.234")}}))
	var edges []float64
	for _, text := range textOn(f.pages...) {
		if text.Role == string(lineCount) && text.String != "Số" {
			edges = append(edges, text.X+f.metrics.width(text.String, text.Face, text.Size))
		}
	}
	if len(edges) != 2 || edges[0]-edges[1] > 0.01 || edges[1]-edges[0] > 0.01 {
		t.Errorf("numbers end at %v", edges)
	}
}

func TestHeadingOfAGroupIsNotLeftAlone(t *testing.T) {
	for filled := range 40 {
		f := newTestFlow(t)
		f.newPage()
		var rows []row
		for i := range filled {
			rows = append(rows, row{cells: []cell{plain(fmt.Sprint("hàng ", i))}})
		}
		rows = append(rows, row{kind: groupRow, cells: []cell{bold("NHÓM")}}, row{cells: []cell{plain("cuối")}})
		f.table(countTable(rows...))
		for i, p := range f.pages {
			if reads("NHÓM", p) && !reads("cuối", p) {
				t.Errorf("after %d rows the heading stands alone on page %d", filled, i+1)
			}
		}
	}
}

func TestTotalStaysWithTheRowsBelowIt(t *testing.T) {
	for filled := range 40 {
		f := newTestFlow(t)
		f.newPage()
		var rows []row
		for i := range filled {
			rows = append(rows, row{cells: []cell{plain(fmt.Sprint("hàng ", i))}})
		}
		rows = append(rows, row{kind: totalRow, cells: []cell{plain("Tổng")}}, row{cells: []cell{plain("tập thể")}}, row{cells: []cell{plain("cá nhân")}})
		f.table(countTable(rows...))
		if last := f.pages[len(f.pages)-1]; !reads("Tổng", last) || !reads("cá nhân", last) {
			t.Errorf("after %d rows the total is torn apart", filled)
		}
	}
}

func TestNamesBreakOnlyWhenTheyMust(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	fits := p.setCell(lineName, cell{{text: "Nguyễn Văn Ân", name: true}}, 40, 11.5)
	if len(fits) != 1 {
		t.Errorf("a short name takes %d lines", len(fits))
	}
	long := p.setCell(lineName, cell{{text: "Công Tằng Tôn Nữ Quỳnh Hương", name: true}}, 40, 11.5)
	if len(long) != 2 || len(long[0].text) < len(long[1].text)/2 {
		t.Errorf("a long name is set as %v", long)
	}
	single := p.setCell(lineName, cell{{text: strings.Repeat("Nghiêng", 9), name: true}}, 40, 11.5)
	if len(single) < 2 || len(p.faults) > 0 {
		t.Errorf("a word wider than the column is set as %v with %v", single, p.faults)
	}
}

func TestContinuationLinesHang(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	lines := p.setCell(lineAwards, cell{{text: "Cờ thi đua của Bộ Tư lệnh Quân khu 2 và các đơn vị", indent: 2, hang: 3}}, 40, 11.5)
	if len(lines) < 2 || lines[0].indent != 2 || lines[1].indent != 5 {
		t.Errorf("lines %v", lines)
	}
}

func FuzzWrapLines(f *testing.F) {
	f.Add("Trợ lý Phòng Tham mưu - Kế hoạch", 30.0)
	f.Add(strings.Repeat("Nghiêng", 20), 12.0)
	f.Add("a\u00a0b\u00a0c \u00a0 d", 3.5)
	m, err := newMetrics()
	if err != nil {
		f.Fatal(err)
	}
	measured := m.measure(Face{Family: Serif}, 11)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		clean, err := cleanText(text)
		if err != nil || width < 6 || width > 500 {
			return
		}
		lines := wrapLines(bind(clean), width, measured)
		if letters(strings.Join(lines, "")) != letters(clean) {
			t.Errorf("%q became %q", clean, lines)
		}
		for _, line := range lines {
			if measured(line) > width {
				t.Errorf("line %q is wider than %g", line, width)
			}
		}
	})
}

// letters returns a text without its blanks.
func letters(text string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, text))
}
