package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

func TestDocumentLayout(t *testing.T) {
	wantGolden(t, "document-proposal", layoutOfDocument(t, proposal(t))...)
	wantGolden(t, "document-decision", layoutOfDocument(t, decision(t))...)
	wantGolden(t, "document-minutes", layoutOfDocument(t, minutes(t))...)
}

// article is a text of so many words.
func article(words int) string {
	text := "Quyết định này có hiệu lực kể từ ngày ký; các tập thể, cá nhân có tên chịu trách nhiệm thi hành"
	return strings.Join(strings.Fields(strings.Repeat(text+" ", words/20+1))[:words], " ")
}

func TestRunningTextEndsAtBothMargins(t *testing.T) {
	m, format := letterWidths(t), portraitA4()
	d := paper.Document{Body: []paper.Block{paper.Paragraph{Style: paper.Body, Runs: []paper.Run{
		{Text: "Điều 1. ", Bold: true}, {Text: article(60)}, {Text: " và " + article(10), Italic: true}, {Text: "."},
	}}}}
	ends, starts := map[float64]float64{}, map[float64]float64{}
	var order []float64
	for _, text := range textOn(layoutOfDocument(t, d)...) {
		if _, seen := ends[text.Baseline]; !seen {
			order, starts[text.Baseline] = append(order, text.Baseline), text.X
		}
		ends[text.Baseline] = text.X + printedWidth(m, text)
	}
	if len(order) < 4 {
		t.Fatalf("%d lines", len(order))
	}
	right := format.width - format.right
	for i, line := range order {
		left := format.left
		if i == 0 {
			left += firstIndent
		}
		if math.Abs(starts[line]-left) > 1e-6 {
			t.Errorf("line %d begins at %g, want %g", i+1, starts[line], left)
		}
		if last := i == len(order)-1; !last && math.Abs(ends[line]-right) > 1e-6 || last && ends[line] >= right {
			t.Errorf("line %d of %d ends at %g, the margin is %g", i+1, len(order), ends[line], right)
		}
	}
}

func TestStylesOfParagraphs(t *testing.T) {
	left := portraitA4().left
	for _, tt := range []struct {
		style        paper.Style
		text         string
		bold, italic bool
		from         float64 // 0 is in the middle
	}{
		{paper.Body, "Thân bài", false, false, left + firstIndent},
		{paper.Basis, "Căn cứ luật;", false, true, left + firstIndent},
		{paper.Addressee, "Kính gửi", false, false, 0},
		{paper.Authority, "Trung đoàn trưởng", true, false, 0},
		{paper.Part, "I. Phần", true, false, left},
		{paper.Section, "1. Mục", true, false, left + firstIndent},
		{paper.Item, "- Dòng", false, false, left + firstIndent},
		{paper.Fill, "Họ tên:", false, false, left + firstIndent},
		{paper.Note, "(Ghi chú)", false, true, 0},
		{paper.Remark, "Ghi chú dưới bảng", false, true, left},
		{paper.Cover, "Sổ vàng", true, false, 0},
	} {
		got := textOn(layoutOfDocument(t, paper.Document{Body: []paper.Block{paper.Text(tt.style, tt.text)}})...)[0]
		want := tt.text
		if tt.style == paper.Authority || tt.style == paper.Cover {
			want = strings.ToUpper(want)
		}
		if got.String != want || got.Face.Bold != tt.bold || got.Face.Italic != tt.italic {
			t.Errorf("%s: got %q in %v", tt.style, got.String, got.Face)
		}
		from := tt.from
		if from == 0 {
			from = portraitA4().middle() - printedWidth(letterWidths(t), got)/2
		}
		if math.Abs(got.X-from) > 1e-6 {
			t.Errorf("%s: begins at %g, want %g", tt.style, got.X, from)
		}
	}
}

func TestRoomToWriteByHandEndsAtTheMargin(t *testing.T) {
	m, format := letterWidths(t), portraitA4()
	for _, text := range []string{"", "Quê quán:", "Trình độ chuyên môn, nghiệp vụ được đào tạo tại các học viện và nhà trường:", article(90)} {
		texts := textOn(layoutOfDocument(t, paper.Document{Body: []paper.Block{paper.Text(paper.Fill, text)}})...)
		dots := texts[len(texts)-1]
		if strings.Trim(dots.String, ".") != "" || printedWidth(m, dots) < leastDots-2*dotsGap {
			t.Errorf("%q ends in %q", text, dots.String)
		}
		if end := dots.X + printedWidth(m, dots); math.Abs(end-(format.width-format.right)) > 1e-6 {
			t.Errorf("%q: the dots end at %g", text, end)
		}
	}
}

// A page neither begins nor ends with a single line of a paragraph, and no
// heading stands at its foot.
func TestParagraphsAreTornWell(t *testing.T) {
	for words := range 60 {
		d := paper.Document{Body: []paper.Block{paper.Text(paper.Body, article(380+4*words))}}
		for range 6 {
			d.Body = append(d.Body, paper.Text(paper.Part, "II. ĐỀ MỤC"), paper.Text(paper.Section, "1. Mục"), paper.Text(paper.Body, article(44)))
		}
		pages := layoutOfDocument(t, d)
		for i, p := range pages {
			texts := textOn(p)
			if last := texts[len(texts)-1]; last.Role == string(lineHeading) {
				t.Errorf("%d words: page %d ends with %q", words, i+1, last.String)
			}
			if i == 0 {
				continue
			}
			first := texts[1] // after the page number
			begins := first.Role == string(lineHeading) || first.X > portraitA4().left+1
			ends := first.Role == string(lineBody) && first.Stretch == 0
			if !begins && ends {
				t.Errorf("%d words: page %d begins with the last line of a paragraph: %q", words, i+1, first.String)
			}
			before := textOn(pages[i-1])
			if last := before[len(before)-1]; last.Stretch != 0 && last.X > portraitA4().left+1 {
				t.Errorf("%d words: page %d ends with the first line of a paragraph: %q", words, i, last.String)
			}
		}
	}
}

func TestSignatureStandsBelowTheText(t *testing.T) {
	for lines := range 60 {
		d := proposal(t)
		for range lines {
			d.Body = append(d.Body, paper.Text(paper.Body, "Một dòng."))
		}
		pages := layoutOfDocument(t, d)
		last := pages[len(pages)-1]
		for _, want := range []string{"Nơi nhận:", "KT. TRUNG ĐOÀN TRƯỞNG", "Trung tá Trần Văn Mẫu", "- Lưu: VT, CT. H05."} {
			if !reads(want, last) {
				t.Errorf("after %d lines %q is not on the last page", lines, want)
			}
		}
		if n := bodyLines(last); n < 2 {
			t.Errorf("after %d lines there are %d above the signature", lines, n)
		}
	}
}

// bodyLines counts the lines of a page that neither number nor sign it.
func bodyLines(p Page) int {
	seen := map[float64]bool{}
	for _, text := range textOn(p) {
		switch catalogue.LineRole(text.Role) {
		case linePageNumber, lineReceiver, catalogue.LineSignerPost, catalogue.LineSignerName, catalogue.LinePlaceDate:
		default:
			seen[text.Baseline] = true
		}
	}
	return len(seen)
}

func TestAnnexFollowsTheSignature(t *testing.T) {
	pages := layoutOfDocument(t, decision(t))
	if len(pages) < 2 || !reads("Thượng tá Trần Văn Mẫu", pages[0]) || !reads("Nơi nhận:", pages[0]) {
		t.Errorf("the decision is not signed on its page")
	}
	if !reads("DANH SÁCH", pages[1]) || reads(paper.Country, pages[1:]...) || reads("Thượng tá Trần Văn Mẫu", pages[1:]...) {
		t.Error("the annex is not a list without head block and signature")
	}
}

func TestCommonHeadingsAreOnEveryPage(t *testing.T) {
	d := minutes(t)
	d.Body = append(d.Body, d.Body[len(d.Body)-3], d.Body[len(d.Body)-3])
	for i, p := range layoutOfDocument(t, d) {
		if i > 0 && reads("Tập thể, cá nhân", p) && (!reads("Số phiếu", p) || !reads("Đồng ý", p)) {
			t.Errorf("page %d lacks a heading", i+1)
		}
	}
}

func TestPaperWithoutHeadIsDatedOverItsSignature(t *testing.T) {
	d := sampleList(t)
	d.Head.Unit, d.Head.Superior = "", ""
	pages := layoutOfDocument(t, d)
	if !reads("Phú Thọ, ngày 05 tháng 01 năm 2020", pages[len(pages)-1]) || reads(paper.Country, pages...) {
		t.Error("the day is not over the signature")
	}
	d.Head = paper.Head{}
	if reads("………………, ngày …… tháng …… năm ………", layoutOfDocument(t, d)...) {
		t.Error("a paper without place and day has a line for them")
	}
}

func TestDraftCarriesNoDay(t *testing.T) {
	pdf, err := PrintDocument(proposal(t))
	if err != nil {
		t.Fatal(err)
	}
	again, err := PrintDocument(proposal(t))
	if err != nil || !bytes.Equal(pdf, again) {
		t.Errorf("two runs differ: %v", err)
	}
	if bytes.Contains(pdf, []byte("CreationDate")) || bytes.Contains(pdf, []byte("ModDate")) {
		t.Error("a draft carries a day")
	}
	wantSound(t, onDisk(t, pdf))
}

func TestWordsOfAPaperComeBackInOrder(t *testing.T) {
	for _, d := range []paper.Document{proposal(t), decision(t), minutes(t)} {
		pdf, err := PrintDocument(d)
		if err != nil {
			t.Fatal(err)
		}
		out, ran := tool(t, "pdftotext", "-layout", onDisk(t, pdf), "-")
		if !ran {
			return
		}
		got, from := strings.Join(strings.Fields(out), " "), 0
		for _, block := range d.Body {
			p, isText := block.(paper.Paragraph)
			if !isText || p.Style == paper.Authority {
				continue
			}
			var text strings.Builder
			for _, run := range p.Runs {
				text.WriteString(run.Text)
			}
			at := strings.Index(got[from:], text.String())
			if at < 0 {
				t.Errorf("%s: no %q after what stands before it", d.Title, text.String())
				continue
			}
			from += at + text.Len()
		}
	}
}

func TestDocumentTellsWhatCannotBePrinted(t *testing.T) {
	wide, long := strings.Repeat("Nghiêng", 20), strings.Repeat("Nguyễn ", 500)
	for name, tt := range map[string]struct {
		d    paper.Document
		want Fault
	}{
		"a word wider than a line": {
			paper.Document{Title: "Tờ trình", Body: []paper.Block{paper.Text(paper.Body, "Họ tên "+wide)}},
			Fault{Key: "Tờ trình", Line: lineBody, Reason: FaultOverflow, Text: wide},
		},
		"a letter that no face has": {
			paper.Document{Title: "Tờ trình", Body: []paper.Block{paper.Paragraph{Runs: []paper.Run{{Text: "Họ tên: "}, {Text: "字", Bold: true}}}}},
			Fault{Key: "Tờ trình", Line: lineBody, Reason: FaultGlyph, Text: "字", Detail: "字"},
		},
		"receivers that fill a page": {
			paper.Document{Title: "Tờ trình", Receivers: strings.Split(strings.Repeat("Như trên\n", 70), "\n")},
			Fault{Key: "Tờ trình", Line: lineReceiver, Reason: FaultOverflow},
		},
		"rows without columns": {
			paper.Document{Title: "Tờ trình", Body: []paper.Block{paper.Table{Heading: "Danh sách", Rows: []paper.Row{{Cells: paper.Cells("a")}}}}},
			Fault{Key: "Tờ trình", Line: lineHeading, Reason: FaultMissing, Text: "Danh sách"},
		},
		"a heading of a column that fills a page": {
			paper.Document{Title: "Tờ trình", Body: []paper.Block{paper.Table{
				Columns: []paper.Column{{Head: long, Share: 1}, {Head: "Số", Share: 1}}, Rows: []paper.Row{{Cells: paper.Cells("a")}}}}},
			Fault{Key: "Tờ trình", Line: lineRemark, Reason: FaultOverflow, Text: long},
		},
		"a note that fills a page": {
			paper.Document{Title: "Tờ trình", Body: []paper.Block{paper.Table{
				Columns: []paper.Column{{Head: "Tên", Share: 1}}, Rows: []paper.Row{{Cells: paper.Cells("a")}}, Note: long + long}}},
			Fault{Key: "Tờ trình", Line: lineNote, Reason: FaultOverflow, Text: long + long},
		},
		"a signature without post": {
			paper.Document{Title: "Tờ trình", Signatures: []paper.Signature{{Name: "Trần Văn Mẫu"}}},
			Fault{Key: "Tờ trình", Line: catalogue.LineSignerPost, Reason: FaultMissing},
		},
	} {
		_, err := PrintDocument(tt.d)
		var faults Faults
		if !errors.As(err, &faults) || faults[0] != tt.want {
			t.Errorf("%s: got %v, want %v", name, err, tt.want)
		}
	}
}

func TestTextOfPapersStaysOnThePageAndWhole(t *testing.T) {
	m := letterWidths(t)
	rapid.Check(t, func(r *rapid.T) {
		d := drawDocument(t, r)
		pages, err := layoutDocument(d)
		if err != nil {
			r.Fatalf("%v", err)
		}
		format := portraitA4()
		if d.Landscape {
			format = landscapeA4()
		}
		for i, p := range pages {
			if fault := misplaced(m, format, p); fault != "" {
				r.Fatalf("page %d: %s", i+1, fault)
			}
		}
		if got, want := printedBody(pages), writtenBody(d); got != want {
			r.Fatalf("got text %q, want %q", got, want)
		}
		signed := pages[len(pages)-1]
		if !reads("Trung tá Trần Văn Mẫu", signed) || bodyLines(signed) < min(2, len(d.Body)) {
			r.Fatalf("%d lines above the signature", bodyLines(signed))
		}
	})
}

// drawDocument draws a paper of any shape.
func drawDocument(t *testing.T, r *rapid.T) paper.Document {
	word := rapid.SampledFrom([]string{"Nguyễn", "Ẫm", "Quỳnh", "hoàn thành", "số 151/2018/TT-BQP", "2015 - 2019", "ngày 05 tháng 3 năm 2025,", "Thi đua - Khen thưởng", "-", "Côngtằngtônnữquỳnhhương", "(có danh sách)./."})
	style := rapid.SampledFrom([]paper.Style{paper.Body, paper.Basis, paper.Addressee, paper.Part, paper.Section, paper.Item, paper.Note, paper.Remark})
	d := proposal(t)
	d.Landscape, d.Body, d.Subject = rapid.Bool().Draw(r, "landscape"), nil, "Về việc thử"
	for range rapid.IntRange(0, 25).Draw(r, "blocks") {
		p := paper.Paragraph{Style: style.Draw(r, "style")}
		for range rapid.IntRange(1, 4).Draw(r, "runs") {
			text := strings.Join(rapid.SliceOfN(word, 1, 25).Draw(r, "words"), " ") + rapid.SampledFrom([]string{"", " "}).Draw(r, "end")
			p.Runs = append(p.Runs, paper.Run{Text: text, Bold: rapid.Bool().Draw(r, "bold"), Italic: rapid.Bool().Draw(r, "italic")})
		}
		d.Body = append(d.Body, p)
	}
	if rapid.Bool().Draw(r, "dated") {
		d.Head.Date, d.Until = day(t, "2020-01-05"), day(t, "2019-12-31")
	}
	return d
}

// printedBody returns the letters of the body as they stand on the pages, and
// writtenBody as the paper has them.
func printedBody(pages []Page) string {
	var b strings.Builder
	for _, text := range textOn(pages...) {
		switch catalogue.LineRole(text.Role) {
		case lineBody, lineHeading, lineNote:
			b.WriteString(text.String)
		}
	}
	return letters(b.String())
}

func writtenBody(d paper.Document) string {
	var b strings.Builder
	for _, block := range d.Body {
		for _, run := range block.(paper.Paragraph).Runs {
			b.WriteString(run.Text)
		}
	}
	return letters(fmt.Sprint(b.String(), d.Source()))
}
