package certificates

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sovang/registry/paper"
)

// statistics is a table of so many narrow columns under common headings.
func statistics(columns int) paper.Table {
	t := paper.Table{Columns: []paper.Column{{Head: "Danh hiệu, hình thức", Share: 60}, {Head: "ĐVT", Share: 14, Align: paper.Middle}}}
	row := paper.Row{Cells: paper.Cells("Huy chương Chiến sĩ vẻ vang hạng Nhất", "Lượt người")}
	for i := range columns {
		t.Columns = append(t.Columns, paper.Column{Head: "Tổng cộng", Over: fmt.Sprint("Năm ", 2015+i/2), Share: 4, Align: paper.Right})
		row.Cells = append(row.Cells, paper.Count(1000+i))
	}
	for range 30 {
		t.Rows = append(t.Rows, row)
	}
	return t
}

func TestWordsOfATableAreNotTorn(t *testing.T) {
	for columns := range 23 {
		for _, landscape := range []bool{false, true} {
			if columns > 12 && !landscape {
				continue
			}
			pages := layoutOfDocument(t, paper.Document{Landscape: landscape, Body: []paper.Block{statistics(columns)}})
			for _, text := range textOn(pages...) {
				for word := range strings.FieldsSeq(unbound(text.String)) {
					if !strings.Contains("Danh hiệu, hình thức ĐVT Tổng cộng Năm Huy chương Chiến sĩ vẻ vang hạng Nhất Lượt người", word) && !isCount(word) {
						t.Errorf("%d columns, landscape %v: %q is torn", columns, landscape, word)
					}
				}
			}
		}
	}
}

func isCount(word string) bool {
	n, err := strconv.Atoi(strings.ReplaceAll(word, ".", ""))
	return err == nil && (n < 10 || n >= 1000 && n < 2030)
}

func TestColumnsWithoutSharesAreEqual(t *testing.T) {
	table := paper.Table{Columns: []paper.Column{{Head: "Đầu"}, {Head: "Giữa"}, {Head: "Cuối"}}, Rows: []paper.Row{{Cells: paper.Cells("a", "b", "c")}}}
	page := layoutOfDocument(t, paper.Document{Body: []paper.Block{table}})[0]
	var starts []float64
	for _, text := range textOn(page) {
		if strings.Contains("abc", text.String) {
			starts = append(starts, text.X)
		}
	}
	third := portraitA4().textWidth() / 3
	if len(starts) != 3 || math.Abs(starts[1]-starts[0]-third) > 1e-6 || math.Abs(starts[2]-starts[1]-third) > 1e-6 {
		t.Errorf("cells begin at %v, want them %g apart", starts, third)
	}
}

func TestShortCellsStayOnOneLine(t *testing.T) {
	pages := layoutOfDocument(t, paper.Document{Body: []paper.Block{statistics(4)}})
	if !reads("Lượt người", pages...) {
		t.Error("a column that has room enough gave it away")
	}
}

// A paper of a page and a little is set closer, so that nobody signs an
// empty page; a longer one is not.
func TestAPaperOfAPageAndALittleIsSetCloser(t *testing.T) {
	sizes := map[string]int{}
	for lines := range 40 {
		d := proposal(t)
		for range lines {
			d.Body = append(d.Body, paper.Text(paper.Body, "Một dòng."))
		}
		pages := layoutOfDocument(t, d)
		for _, text := range textOn(pages...) {
			if text.Role == string(lineBody) {
				sizes[fmt.Sprintf("%d pages of %g pt", len(pages), text.Size)]++
				break
			}
		}
	}
	for _, want := range []string{"1 pages of 14 pt", "1 pages of 13 pt", "2 pages of 14 pt"} {
		if sizes[want] == 0 {
			t.Errorf("no %s among %v", want, sizes)
		}
	}
	if sizes["2 pages of 13 pt"] > 0 {
		t.Errorf("small for nothing: %v", sizes)
	}
}

// A line is torn at a no-break space rather than stretched beyond measure.
func TestBoundNumbersDoNotMakeALineGape(t *testing.T) {
	d := paper.Document{Body: []paper.Block{paper.Text(paper.Body, "- Xếp loại tổ chức đảng: trong sạch, vững mạnh (2015, 2016, 2017, 2018, 2019, 2020, 2021)./.")}}
	for _, text := range textOn(layoutOfDocument(t, d)...) {
		if text.Stretch > 1.5 {
			t.Errorf("the blanks of %q are %g mm wider", text.String, text.Stretch)
		}
	}
}

// What the layout says of the right margin is true of the file.
func TestPrintedLinesEndAtTheRightMargin(t *testing.T) {
	d := paper.Document{Body: []paper.Block{paper.Text(paper.Body, article(90))}}
	pdf, err := PrintDocument(d)
	if err != nil {
		t.Fatal(err)
	}
	out, ran := tool(t, "pdftotext", "-bbox", onDisk(t, pdf), "-")
	if !ran {
		return
	}
	ends := map[string]float64{}
	for _, found := range regexp.MustCompile(`xMin="[\d.]+" yMin="([\d.]+)" xMax="([\d.]+)"`).FindAllStringSubmatch(out, -1) {
		end, err := strconv.ParseFloat(found[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		ends[found[1]] = max(ends[found[1]], end)
	}
	full := 0
	for _, end := range ends {
		if math.Abs(end-195/mmPerPoint) < 0.1 {
			full++
		}
	}
	if len(ends) < 4 || full != len(ends)-1 {
		t.Errorf("%d of %d lines end at the margin: %v", full, len(ends), ends)
	}
}
