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

func TestTabbedPassagesShareALineWhileTheyFit(t *testing.T) {
	p := &proof{metrics: letterWidths(t)}
	award := func(text string) passage { return passage{text: text, indent: 2, tab: 30} }
	lines := p.setCell(lineAwards, cell{{text: "2015: 1/QĐ", indent: 2}, award("2016: 2/QĐ"), award("2017: 3/QĐ"), award("2018: 4/QĐ")}, 90, 11.5)
	if len(lines) != 2 || len(lines[0].beside) != 2 || lines[0].beside[1].indent != 62 || lines[1].indent != 2 {
		t.Errorf("lines %+v", lines)
	}
	right := p.setCell(lineAwards, cell{bold("Giấy khen của Cục Kỹ thuật")[0], award("2016 - 2019: 12/QĐ-CKT")}, 100, 11.5)
	if len(right) != 1 || len(right[0].beside) != 1 {
		t.Fatalf("lines %+v", right)
	}
	last := right[0].beside[0]
	if edge := last.indent + p.metrics.width(last.text, last.face, 11.5); edge < 99.99 || edge > 100.01 {
		t.Errorf("the passage that is too long for its tab ends at %g", edge)
	}
}

func TestWholeTableIsTornAsLittleAsMayBe(t *testing.T) {
	for filled := range 30 {
		f := newTestFlow(t)
		f.newPage()
		f.y += 6 * float64(filled)
		table := countTable()
		table.whole, table.note = true, "Ghi chú dưới bảng."
		for i := range 20 {
			table.rows = append(table.rows, row{cells: []cell{plain(fmt.Sprint("hàng ", i))}})
		}
		f.section("Bảng", table)
		last := f.pages[len(f.pages)-1]
		if !reads("hàng 0", last) || !reads("hàng 19", last) || !reads("Bảng", last) || !reads(table.note, last) {
			t.Errorf("the table is torn after %d mm", 6*filled)
		}
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
