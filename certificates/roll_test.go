package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/honourroll"
	"sovang/registry/webroll"
)

func printRoll(t *testing.T, roll honourroll.Roll) []byte {
	t.Helper()
	pdf, err := Roll(roll, sampleRollOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func layoutRoll(roll honourroll.Roll, o RollOptions) (pages []Page, err error) {
	err = layRoll(roll, o, func(p Page) { pages = append(pages, p) })
	return pages, err
}

func layoutOfRoll(t *testing.T, roll honourroll.Roll) []Page {
	t.Helper()
	pages, err := layoutRoll(roll, sampleRollOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// textOn returns the texts of a page in the order in which they are drawn.
func textOn(pages ...Page) []Text {
	var texts []Text
	for _, p := range pages {
		for _, item := range p.Items {
			if text, isText := item.(Text); isText {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// reads tells whether a line of that text stands on the pages.
func reads(want string, pages ...Page) bool {
	for _, text := range textOn(pages...) {
		if unbound(text.String) == want {
			return true
		}
	}
	return false
}

func TestRollLayout(t *testing.T) {
	wantGolden(t, "roll", layoutOfRoll(t, sampleRoll(t, sampleBatch(t, 3, 4, 16)))...)
}

func TestRollIsASoundDocument(t *testing.T) {
	pdf := printRoll(t, sampleRoll(t, sampleBatch(t, 12, 70, 260)))
	file := onDisk(t, pdf)
	wantSound(t, file)
	if out, ran := tool(t, "pdffonts", file); ran && strings.Contains(out, " no ") {
		t.Errorf("a face is not an embedded subset with Unicode:\n%s", out)
	}
	out, ran := tool(t, "pdfinfo", file)
	for _, want := range []string{
		"Page size:       " + points(297) + " x " + points(210) + " pts (A4)", "CreationDate:    Tue Jun  9 00:00:00 2020",
		"Title:           Bảng vàng danh dự Cục Kỹ thuật giai đoạn 2015 - 2019",
	} {
		if ran && !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestRollIsTheSameOnEveryRun(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 5, 20, 60))
	if !bytes.Equal(printRoll(t, roll), printRoll(t, roll)) {
		t.Error("two runs differ")
	}
}

func TestPrintedNumbersAreThoseOfTheRoll(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 12, 70, 260))
	out, ran := tool(t, "pdftotext", "-layout", onDisk(t, printRoll(t, roll)), "-")
	if !ran {
		return
	}
	if !norm.NFC.IsNormalString(out) {
		t.Error("text is not NFC")
	}
	m := roll.Matrix
	rows := []string{sums("Tổng cộng (lượt)", m.All), sums("– Lượt tập thể Tập thể", m.Collectives), sums("– Lượt cá nhân Cá nhân", m.Individuals)}
	for _, g := range m.Groups {
		rows = append(rows, sums(bandText(g), g.All))
		for _, r := range g.Rows {
			rows = append(rows, sums(r.Name+" "+honourroll.RecipientsName(r.For), r.Counts))
		}
	}
	for _, row := range roll.Pivot.Rows {
		rows = append(rows, fmt.Sprintf("%d %d", row.Individuals, row.Total))
	}
	text := strings.Join(strings.Fields(out), " ")
	for _, want := range rows {
		if !strings.Contains(text, want) {
			t.Errorf("no row %q", want)
		}
	}
	if got := len(regexp.MustCompile(`\d: \d+/QĐ-`).FindAllString(text, -1)); got != m.All.Total {
		t.Errorf("%d awards are listed, want %d", got, m.All.Total)
	}
	for _, e := range append(roll.Collectives, roll.Individuals...) {
		if !strings.Contains(text, e.Name) {
			t.Errorf("no %q", e.Name)
		}
	}
}

// sums writes a row of the matrix as text comes out of the file: zeros are
// blank.
func sums(head string, c honourroll.Counts) string {
	for _, n := range append(c.ByYear, c.Total) {
		head = joinWords(head, counted(n))
	}
	return head
}

// hardBatches are registers at the limits of what a roll must bear.
func hardBatches(t *testing.T) map[string]registry.Batch {
	long := sampleBatch(t, 5, 6, 40)
	for i := range long.People {
		long.People[i].Name = fmt.Sprintf("Công Tằng Tôn Nữ Nguyễn Phước Thị Quỳnh Hương Ngọc Phượng Hoàng Nghiêng %d", i)
		long.People[i].Postings[0].Post = "Phó Chủ nhiệm Chính trị kiêm Trưởng ban Tuyên huấn và Thường trực Hội đồng Thi đua - Khen thưởng"
	}
	long.People[1].Name = strings.Repeat("Nghiêng", 12)
	for i := range long.Units {
		long.Units[i].Name = fmt.Sprintf("Trung tâm Nghiên cứu, ứng dụng khoa học công nghệ và bảo đảm kỹ thuật đặc chủng số %d", i)
	}
	for i := range 400 {
		long.Awards = append(long.Awards, registry.Award{
			ID: int64(9000 + i), Decision: long.Decisions[4].Ref(), Honour: "GK", Ordinal: i + 1,
			Subject: registry.PersonSubject("QN-001"), Period: cal.OneYear(2015),
		})
	}
	long.Exemplars[0].Deed = strings.Repeat(long.Exemplars[0].Deed+" ", 30)
	one := sampleBatch(t, 0, 0, 1)
	one.Awards = one.Awards[:1]
	none := sampleBatch(t, 3, 3, 0)
	none.Awards, none.Exemplars, none.Grades, none.Figures, none.Tallies = nil, nil, nil, nil, nil
	return map[string]registry.Batch{"long": long, "one award": one, "nothing": none, "two thousand": sampleBatch(t, 40, 300, 2000)}
}

func TestNothingLeavesTheMargins(t *testing.T) {
	m := letterWidths(t)
	paper := landscapeA4()
	for name, batch := range hardBatches(t) {
		for i, page := range layoutOfRoll(t, sampleRoll(t, batch)) {
			for _, text := range textOn(page) {
				right := text.X + m.width(text.String, text.Face, text.Size)
				inside := text.X > paper.left-0.1 && right < paper.width-paper.right+0.1 && text.Baseline+inkBelow(text.Face, false)*em(text.Size) < paper.floor()+0.1
				if !inside && i > 0 { // the cover has its own box
					t.Errorf("%s, page %d: %q from %.1f to %.1f at %.1f", name, i+1, text.String, text.X, right, text.Baseline)
				}
			}
		}
	}
}

func TestOnlyARowTallerThanAPageIsSplit(t *testing.T) {
	batches := hardBatches(t)
	if pages := layoutOfRoll(t, sampleRoll(t, batches["long"])); !reads("(tiếp)", pages...) {
		t.Error("the long row is not marked where it goes on")
	}
	pages := layoutOfRoll(t, sampleRoll(t, batches["two thousand"]))
	if reads("(tiếp)", pages...) {
		t.Error("a row is split that fits on a page")
	}
	for i, p := range pages {
		lists := false
		for _, text := range textOn(p) {
			lists = lists || text.Role == string(lineAwards)
		}
		if lists && !reads(awardsHead, p) && !reads(awardsAndDeedsHead, p) {
			t.Errorf("page %d has no head", i+1)
		}
	}
}

func TestPartsBeginWithTheirTable(t *testing.T) {
	parts := []string{"A. TẬP THỂ", "B. CÁ NHÂN", "C. ĐIỂN HÌNH TIÊN TIẾN", "D. THỐNG KÊ KHEN THƯỞNG", "E. SỐ LIỆU KẾT QUẢ"}
	for units := range 15 {
		for i, p := range layoutOfRoll(t, sampleRoll(t, sampleBatch(t, units+1, 10, 50))) {
			texts := textOn(p)
			for _, part := range parts {
				if last := texts[len(texts)-1]; last.String == part {
					t.Errorf("with %d units %q stands alone at the foot of page %d", units+1, part, i+1)
				}
			}
		}
	}
}

func TestFiguresOfOneMeasureStandTogetherTheGreaterFirst(t *testing.T) {
	sorted := honourroll.ByMeasure([]honourroll.Figure{
		{Name: "Chỉ thị", Value: "8", Measure: "văn bản"}, {Name: "Tỷ lệ", Value: "99.5", Measure: "%"},
		{Name: "Đảng viên mới", Value: "60", Measure: "đồng chí"}, {Name: "Nghị quyết", Value: "34", Measure: "văn bản"},
		{Name: "Quần chúng", Value: "143", Measure: "đồng chí"},
	})
	var names []string
	for _, f := range sorted {
		names = append(names, f.Name)
	}
	want := []string{"Nghị quyết", "Chỉ thị", "Quần chúng", "Đảng viên mới", "Tỷ lệ"}
	if !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestPagesAreNumberedFromTheSecond(t *testing.T) {
	for i, p := range layoutOfRoll(t, sampleRoll(t, sampleBatch(t, 5, 20, 60))) {
		number := ""
		for _, text := range textOn(p) {
			if text.Role == string(linePageNumber) {
				number = text.String
			}
		}
		want := fmt.Sprint(i + 1)
		if i == 0 {
			want = ""
		}
		if number != want {
			t.Errorf("page %d has the number %q", i+1, number)
		}
	}
}

func TestSignatureNeverStandsAlone(t *testing.T) {
	for figures := range 30 {
		batch := sampleBatch(t, 2, 2, 6)
		for i := range figures {
			f := batch.Figures[0]
			f.Name = fmt.Sprintf("Chỉ tiêu %d", i)
			batch.Figures = append(batch.Figures, f)
		}
		pages := layoutOfRoll(t, sampleRoll(t, batch))
		last := pages[len(pages)-1]
		rows := 0
		for _, text := range textOn(last) {
			if text.Role == string(lineCount) {
				rows++
			}
		}
		if !reads("Đại tá Trần Văn Mẫu", last) || rows < 2 {
			t.Errorf("with %d more figures the last page has %d rows over the signature", figures, rows)
		}
	}
}

func TestRollNamesEveryRowThatCannotBePrinted(t *testing.T) {
	batch := sampleBatch(t, 2, 5, 30)
	batch.People[0].Name, batch.People[1].Name = "Nguyễn Văn 漢", "Trần \u202e Văn"
	_, err := Roll(sampleRoll(t, batch), sampleRollOptions(t))
	var faults Faults
	if !errors.As(err, &faults) {
		t.Fatalf("got error %v, want Faults", err)
	}
	reasons := map[string]FaultReason{}
	for _, f := range faults {
		if f.Row > 0 {
			reasons[f.Key] = f.Reason
		}
	}
	if reasons["QN-001"] != FaultGlyph || reasons["QN-002"] != FaultText {
		t.Errorf("faults by key %v", reasons)
	}
}

func TestRollWithoutASignerLeavesTheNameToBeWritten(t *testing.T) {
	o := sampleRollOptions(t)
	name := o.Signature.Name
	o.Signature.Name = ""
	pages, err := layoutRoll(sampleRoll(t, sampleBatch(t, 1, 1, 6)), o)
	if err != nil {
		t.Fatal(err)
	}
	last := pages[len(pages)-1]
	for _, item := range last.Items {
		if text, ok := item.(Text); ok && strings.Contains(text.String, name) {
			t.Errorf("the name %q is printed", name)
		}
	}
	if !hasText(last, strings.ToUpper(o.Signature.Post)) {
		t.Errorf("no line %q for the signer's post", o.Signature.Post)
	}
}

// hasText tells that a page has a line of exactly that text.
func hasText(p Page, want string) bool {
	return slices.ContainsFunc(p.Items, func(item Item) bool {
		text, ok := item.(Text)
		return ok && text.String == want
	})
}

func TestPageOnScreenHasTheNumbersOfThePaper(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 12, 70, 260))
	var page bytes.Buffer
	if err := webroll.Write(&page, roll, webroll.Options{}); err != nil {
		t.Fatal(err)
	}
	printed := map[string]int{}
	for _, text := range textOn(layoutOfRoll(t, roll)...) {
		if text.Role == string(lineCount) {
			printed[unbound(text.String)]++
		}
	}
	shown := map[string]int{}
	_, statistics, _ := strings.Cut(page.String(), `id="thong-ke"`)
	for _, number := range regexp.MustCompile(`<td class="number">([\d.]+)</td>`).FindAllStringSubmatch(statistics, -1) {
		shown[number[1]]++
	}
	if len(shown) < 20 {
		t.Fatalf("the page shows %d numbers", len(shown))
	}
	for number, n := range shown {
		if printed[number] < n {
			t.Errorf("%s stands %d times on the page, %d times on paper", number, n, printed[number])
		}
	}
}

func TestEmptyPartsAreLeftOut(t *testing.T) {
	roll := sampleRoll(t, sampleBatch(t, 5, 20, 60))
	roll.Movements, roll.Collectives = nil, nil
	roll.Grades, roll.Shares, roll.Figures = nil, nil, nil
	var headings []string
	for _, p := range layoutOfRoll(t, roll) {
		for _, text := range textOn(p) {
			if letter, _, parted := strings.Cut(text.String, ". "); parted && text.Size == 15 && len(letter) == 1 {
				headings = append(headings, text.String)
			}
		}
	}
	if want := []string{"A. CÁ NHÂN", "B. THỐNG KÊ KHEN THƯỞNG"}; !slices.Equal(headings, want) {
		t.Errorf("headings %q, want %q", headings, want)
	}
}
