package webroll_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"regexp"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/honourroll"
	"sovang/registry/paper"
	"sovang/registry/webroll"
)

// All people and units in these tests are invented.

func day(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// batch is a register of a department with a depot and two people, one of
// them with the given name.
func batch(t testing.TB, name string) registry.Batch {
	b := registry.Batch{
		Units: []registry.Unit{
			{Code: "CKT", Name: "Cục Kỹ thuật", Kind: registry.MilitaryUnit, Echelon: registry.Department},
			{Code: "K1", Name: "Kho 1", Kind: registry.MilitaryUnit, Echelon: registry.Depot, Parent: "CKT"},
		},
		Movements: []registry.Movement{{Code: "PHTT", Name: "Phát huy truyền thống", Kind: registry.Campaign, From: day(t, "2015-01-01")}},
		Exemplars: []registry.Exemplar{{Movement: "PHTT", Subject: registry.PersonSubject("A"), Deed: "Dạy thợ trẻ " + name, Year: 2018}},
		Figures:   []registry.Figure{{Unit: "CKT", Period: cal.Period{From: 2015, To: 2019}, Name: "Giá trị làm lợi", Value: "1490000", Measure: "nghìn đồng"}},
		Grades:    []registry.Grade{{Subject: registry.UnitSubject("K1"), Year: 2018, Kind: registry.UnitGrade, Grade: "VMTD"}},
	}
	for _, code := range []string{"A", "B"} {
		who := map[string]string{"A": name, "B": "Lê Thị Bịa"}[code]
		b.People = append(b.People, registry.Person{Code: code, Name: who, Born: day(t, "1980"), Category: registry.Officer,
			Postings: []registry.Posting{{From: day(t, "2010-01-01"), Unit: "K1", Rank: "Đại úy", Post: "Thủ kho"}}})
	}
	for year := cal.Year(2012); year <= 2019; year++ {
		d := registry.Decision{Issuer: "CKT", Number: "9/QĐ-CKT", Date: year.Last(), Level: catalogue.Division}
		b.Decisions = append(b.Decisions, d)
		for _, s := range []registry.Subject{registry.PersonSubject("A"), registry.PersonSubject("B"), registry.UnitSubject("K1")} {
			honour := "CSTT"
			if s.IsUnit() {
				honour = "DVTT"
			}
			b.Awards = append(b.Awards, registry.Award{ID: int64(len(b.Awards) + 1), Decision: d.Ref(), Ordinal: 1, Honour: honour, Subject: s,
				Period: cal.OneYear(year), Type: registry.ByMerit, Citation: "Giữ kho an toàn " + name})
		}
	}
	return b
}

func roll(t testing.TB, name string, from, to cal.Year) honourroll.Roll {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	made, err := honourroll.Build(cat, batch(t, name), honourroll.Options{Unit: "CKT", Period: cal.Period{From: from, To: to}})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func page(t testing.TB, name string) string {
	t.Helper()
	later := roll(t, name, 2015, 2019)
	against := honourroll.ComparePeriods(roll(t, name, 2010, 2014), later)
	var out bytes.Buffer
	options := webroll.Options{Superior: "Quân khu 2 " + name, Place: "Việt Trì " + name, Title: "Bảng vàng " + name, Date: day(t, "2020-01-10"), Against: &against}
	if err := webroll.Write(&out, later, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// visible is the text of a page as it is read, without marks.
func visible(text string) string {
	text = regexp.MustCompile(`(?s)<(style|script|title|desc)[^>]*>.*?</(style|script|title|desc)>`).ReplaceAllString(text, " ")
	text = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(text, " ")
	return strings.Join(strings.Fields(html.UnescapeString(text)), " ")
}

func TestPageHoldsTheWholeRoll(t *testing.T) {
	text := visible(page(t, "Nguyễn Văn Mẫu"))
	for _, want := range []string{
		"Bảng vàng Nguyễn Văn Mẫu", "Cuộc vận động “Phát huy truyền thống”", "Giai đoạn 2015 - 2019",
		"1 tập thể được khen thưởng 5 lượt", "2 cá nhân được khen thưởng 10 lượt",
		"Trong 5 năm có 01 tập thể với 05 lượt và 02 cá nhân với 10 lượt được khen thưởng.",
		"1. Kho 1 Cục Kỹ thuật Đơn vị tiên tiến 5 lần 5 năm liền (2015 - 2019) 2015: 9/QĐ-CKT · 2016: 9/QĐ-CKT",
		"Đại úy Lê Thị Bịa (sinh năm 1980) Thủ kho, Kho 1 Chiến sĩ tiên tiến 5 lần",
		"Đại úy Nguyễn Văn Mẫu Thủ kho, Kho 1 Dạy thợ trẻ", "Giá trị làm lợi 1.490.000 nghìn đồng",
		"Tổng cộng (lượt) 3 3 3 3 3 15", "So sánh giai đoạn 2015 - 2019 với giai đoạn 2010 - 2014", "9 15 +6 +66,7",
		"Xếp loại của các đơn vị từng năm", "Cục Kỹ thuật, Việt Trì Nguyễn Văn Mẫu, ngày 10 tháng 01 năm 2020",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestPageNeedsNothingElse(t *testing.T) {
	text := page(t, "Nguyễn Văn Mẫu")
	for _, mark := range []string{"http:", "https:", "//", "src=", "<link", "@import", "url(", "<iframe", "<img"} {
		if strings.Contains(text, mark) {
			t.Errorf("the page has %q", mark)
		}
	}
	for _, at := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(text, -1) {
		id, inside := strings.CutPrefix(at[1], "#")
		if !inside || !strings.Contains(text, `id="`+id+`"`) {
			t.Errorf("a link leads to %q", at[1])
		}
	}
	if !strings.HasPrefix(text, "<!DOCTYPE html>\n<html lang=\"vi\">") {
		t.Errorf("the page begins %.60q", text)
	}
}

// policyOf returns the content security policy of a page.
func policyOf(t *testing.T, text string) string {
	t.Helper()
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(text)
	if policy == nil {
		t.Fatal("the page has no policy")
	}
	return html.UnescapeString(policy[1])
}

func TestBrowserTakesTheOwnStyleAndScriptAlone(t *testing.T) {
	text := page(t, "Nguyễn Văn Mẫu")
	policy := policyOf(t, text)
	if !strings.HasPrefix(policy, "default-src 'none';") {
		t.Errorf("the policy begins %q", policy)
	}
	for _, part := range []string{"style", "script"} {
		_, rest, _ := strings.Cut(text, "<"+part+">")
		inner, _, _ := strings.Cut(rest, "</"+part+">")
		sum := sha256.Sum256([]byte(inner))
		if want := fmt.Sprintf("%s-src 'sha256-%s'", part, base64.StdEncoding.EncodeToString(sum[:])); !strings.Contains(policy, want) {
			t.Errorf("no %q in %q", want, policy)
		}
	}
}

func TestHostileTextStaysText(t *testing.T) {
	plain := page(t, "Nguyễn Văn Mẫu")
	count := func(text, mark string) int { return strings.Count(strings.ToLower(text), mark) }
	for _, name := range []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</title></style></script><b>`, `' onmouseover='alert(1)`,
		`{{.Style}}`, `&lt;b&gt;`, `javascript:alert(1)`, `-->`, "]]>",
	} {
		text := page(t, name)
		for _, mark := range []string{"<script", "</script", "<img", "</style", "</title", "<b>", "<svg", "<p", "<li", "<td"} {
			if got, want := count(text, mark), count(plain, mark); got != want {
				t.Errorf("%s: %d times %q, want %d", name, got, mark, want)
			}
		}
		bare := regexp.MustCompile(`"[^"]*"`).ReplaceAllString(text, `""`)
		if tags := regexp.MustCompile(`<[^>]*\son\w+\s*=`).FindString(bare); tags != "" {
			t.Errorf("%s: a handler in %q", name, tags)
		}
		if !strings.Contains(visible(text), strings.Join(strings.Fields(name), " ")) {
			t.Errorf("%s is not read on the page", name)
		}
	}
}

func TestChartsSayTheirNumbersInWords(t *testing.T) {
	text := page(t, "Nguyễn Văn Mẫu")
	for _, want := range []string{
		`<desc id="bieu-do-nam-so">năm 2015: 3 lượt; năm 2016: 3 lượt; năm 2017: 3 lượt; năm 2018: 3 lượt; năm 2019: 3 lượt</desc>`,
		`<desc id="bieu-do-don-vi-so">Kho 1: 15 lượt</desc>`, `role="img" aria-labelledby="bieu-do-nam bieu-do-nam-so"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestEmptyRollIsAPage(t *testing.T) {
	var out bytes.Buffer
	if err := webroll.Write(&out, honourroll.Roll{UnitName: "Cục Kỹ thuật", Period: cal.Period{From: 2015, To: 2019}}, webroll.Options{}); err != nil {
		t.Fatal(err)
	}
	text := visible(out.String())
	for _, want := range []string{"Bảng vàng danh dự", "Cục Kỹ thuật"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, empty := range []string{"A. ", "Tập thể 0", "Thống kê", "Không có"} {
		if strings.Contains(text, empty) {
			t.Errorf("%q in\n%s", empty, text)
		}
	}
}

func TestPaperOfTablesIsAPage(t *testing.T) {
	var out bytes.Buffer
	err := webroll.WriteDocument(&out, paper.Document{
		Head: paper.Head{Unit: "Cục Kỹ thuật", Place: "Việt Trì", Date: day(t, "2020-01-10")}, Title: "So sánh", Subject: "Giữa các đơn vị",
		Body: []paper.Block{
			paper.Text(paper.Body, "Theo sổ <vàng>."),
			paper.Table{Heading: "Bảng 1", Columns: []paper.Column{{Head: "TT", Align: paper.Middle}, {Head: "Đơn vị"}, {Head: "Lượt", Over: "2019", Align: paper.Right}},
				Rows: []paper.Row{{Kind: paper.Group, Cells: paper.Cells("Nhóm")}, {Cells: []paper.Cell{paper.Count(1), paper.Words("Kho 1"), paper.Count(1234)}}}},
			paper.Table{Heading: "Bảng 2", Columns: []paper.Column{{Head: "TT"}}},
		}})
	if err != nil {
		t.Fatal(err)
	}
	want := "Cục Kỹ thuật So sánh Giữa các đơn vị Theo sổ <vàng>. Bảng 1 TT Đơn vị 2019 – Lượt Nhóm 1 Kho 1 1.234 Bảng 2 TT Không có. Cục Kỹ thuật, Việt Trì, ngày 10 tháng 01 năm 2020"
	if got := visible(out.String()); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
