package certificates

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

func TestCertificatesAreLaidOutAsTheGoldenFilesSay(t *testing.T) {
	m := letterWidths(t)
	script := DefaultStyle()
	script.ScriptNames = true
	mixed := DefaultStyle()
	mixed.RecipientCapitals = false
	reissued := meritCertificate(t)
	reissued.ReissueNote = "Chứng nhận cấp lại bằng số 12/QĐ-TĐ4, ngày 05 tháng 3 năm 2025"
	longUnit := titleCertificate(t)
	longUnit.Recipient = "Ban Quản lý dự án xây dựng công trình phòng thủ và hạ tầng kỹ thuật khu vực biên giới phía Bắc số 1"
	for _, tt := range []struct {
		name  string
		cert  Certificate
		style Style
	}{
		{"giay-khen", meritCertificate(t), DefaultStyle()},
		{"giay-khen-mixed-case", meritCertificate(t), mixed},
		{"giay-khen-script", meritCertificate(t), script},
		{"giay-khen-reissued", reissued, DefaultStyle()},
		{"don-vi-quyet-thang-deputy", titleCertificate(t), DefaultStyle()},
		{"don-vi-quyet-thang-long-name", longUnit, DefaultStyle()},
		{"bang-khen", largeCertificate(t), DefaultStyle()},
	} {
		t.Run(tt.name, func(t *testing.T) { wantGolden(t, tt.name, mustLayout(t, tt.cert, tt.style, m)) })
	}
}

// inkBox is the rectangle that the ink of a line may fill.
type inkBox struct {
	field
	role, text string
}

func inkBoxes(p Page, m *metrics) []inkBox {
	var boxes []inkBox
	for _, item := range p.Items {
		t, isText := item.(Text)
		if !isText {
			continue
		}
		capitals := t.Face.Family == Serif && t.String == strings.ToUpper(t.String)
		boxes = append(boxes, inkBox{
			field{
				left: t.X, right: t.X + m.width(t.String, t.Face, t.Size),
				top:    t.Baseline - inkAbove(t.Face, capitals)*em(t.Size),
				bottom: t.Baseline + inkBelow(t.Face, capitals)*em(t.Size),
			}, t.Role, t.String,
		})
	}
	return boxes
}

// distance returns the shortest way between two boxes, negative when they
// overlap.
func (b inkBox) distance(c inkBox) float64 {
	across := max(b.left-c.right, c.left-b.right)
	down := max(b.top-c.bottom, c.top-b.bottom)
	if across > 0 && down > 0 {
		return math.Hypot(across, down)
	}
	return max(across, down)
}

func variants(t testing.TB) []variant {
	t.Helper()
	var all []variant
	for _, model := range []catalogue.CertificateModel{modelA4(t), model360(t)} {
		for _, name := range []string{"Ẫặộ Ngọ", "Thiếu tá quân nhân chuyên nghiệp Nguyễn Thị Phương Thảo"} {
			for post := range 3 {
				for citation := 1; citation <= 3; citation++ {
					for _, deputy := range []bool{false, true} {
						for _, reissued := range []bool{false, true} {
							all = append(all, variant{model, post, citation, deputy, reissued, name})
						}
					}
				}
			}
		}
	}
	return all
}

func TestNoTwoLinesOfACertificateMeet(t *testing.T) {
	const apart, within = 1.0, 0.5 // between lines, and between lines of one paragraph, mm
	m := letterWidths(t)
	for _, v := range variants(t) {
		page := mustLayout(t, v.certificate(t, m), DefaultStyle(), m)
		clear := fieldOf(v.model)
		boxes := inkBoxes(page, m)
		for i, b := range boxes {
			if b.left < clear.left || b.right > clear.right || b.top < clear.top || b.bottom > clear.bottom {
				t.Errorf("%v: %q leaves the field: %.2f", v, b.text, b.field)
			}
			for _, c := range boxes[:i] {
				least := apart
				if b.role == c.role {
					least = within
				}
				if d := b.distance(c); d < least {
					t.Errorf("%v: %q and %q are %.2f mm apart, want %.1f", v, b.text, c.text, d, least)
				}
			}
		}
		posts := page.texts(catalogue.LineSignerPost)
		last, name := posts[len(posts)-1], page.texts(catalogue.LineSignerName)[0]
		gap := name.Baseline - inkAbove(name.Face, false)*em(name.Size) - last.Baseline - inkBelow(last.Face, true)*em(last.Size)
		if gap < 24-1e-6 {
			t.Errorf("%v: %.1f mm for the signature, want 24", v, gap)
		}
	}
}

func TestHeadAndNameStandStillWithinAModel(t *testing.T) {
	m := letterWidths(t)
	fixed := map[string]float64{}
	for _, v := range variants(t) {
		page := mustLayout(t, v.certificate(t, m), DefaultStyle(), m)
		for _, role := range []catalogue.LineRole{
			catalogue.LineCountry, catalogue.LineMotto, catalogue.LineAuthority, catalogue.LineVerb,
			catalogue.LineHonour, catalogue.LineSignerName,
		} {
			key := v.model.ID + string(role)
			baseline := page.texts(role)[0].Baseline
			if was, seen := fixed[key]; seen && was != baseline {
				t.Fatalf("%v: %s on %.2f, elsewhere on %.2f", v, role, baseline, was)
			}
			fixed[key] = baseline
		}
	}
}

func TestAllFaultsOfABatchComeAtOnce(t *testing.T) {
	good := meritCertificate(t)
	certs := []Certificate{good}
	spoil := func(row int, change func(*Certificate)) {
		c := meritCertificate(t)
		c.Row, c.Key = row, fmt.Sprintf("QN-%03d", row)
		change(&c)
		certs = append(certs, c)
	}
	spoil(1, func(c *Certificate) { c.Recipient = "漢 Văn 字" })
	spoil(2, func(c *Certificate) { c.Post = "Chính trị viên\u202e" })
	spoil(3, func(c *Certificate) { c.Citation = strings.Repeat("Đã có thành tích xuất sắc ", 30) })
	spoil(4, func(c *Certificate) { c.Citation = " " })
	spoil(5, func(c *Certificate) { c.Signature.Name = "" })
	spoil(6, func(c *Certificate) { c.Signature.Formula = "XX." })
	spoil(7, func(c *Certificate) { c.Signature.Formula = "KT." })
	spoil(8, func(c *Certificate) { c.DecisionDate = cal.Date{} })
	spoil(9, func(c *Certificate) { c.Ordinal = 0 })
	spoil(10, func(c *Certificate) { c.Authority = strings.Repeat("Tư lệnh ", 20) })
	spoil(11, func(c *Certificate) { c.Place = "" })
	spoil(12, func(c *Certificate) { c.Recipient, c.Honour = "a\xe1", "b\xff" })
	spoil(13, func(c *Certificate) { c.Recipient, c.Rank = " ", "Đại úy" })
	spoil(14, func(c *Certificate) {
		c.Citation, c.Post = strings.Repeat("Đã có thành tích xuất sắc ", 30), strings.Repeat("Chính trị viên ", 30)
	})

	pdf, err := Print(papers(certs), DefaultStyle(), Feed{})
	var faults Faults
	if !errors.As(err, &faults) || pdf != nil {
		t.Fatalf("Render: %d bytes, %v, want faults alone", len(pdf), err)
	}
	var got []string
	for _, f := range faults {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%d %s %s %s %s", f.Row, f.Key, f.Line, f.Reason, f.Detail)))
	}
	want := []string{
		"1 QN-001 recipient glyph 漢字",
		"2 QN-002 post text",
		"3 QN-003 citation overflow",
		"4 QN-004 citation missing",
		"5 QN-005 signer_name missing",
		"6 QN-006 signer_post formula",
		"7 QN-007 signer_post missing",
		"8 QN-008 decision missing",
		"9 QN-009 ordinal missing",
		"10 QN-010 authority overflow",
		"11 QN-011 place_date missing",
		"12 QN-012 honour text",
		"12 QN-012 recipient text",
		"13 QN-013 recipient missing",
		"14 QN-014 post overflow",
		"14 QN-014 citation overflow",
	}
	if !slices.Equal(got, want) {
		t.Errorf("faults:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if files, err := filesOf(papers(certs), DefaultStyle(), Feed{}); files != nil || !errors.As(err, &faults) {
		t.Errorf("PrintEach: %d files, %v, want faults alone", len(files), err)
	}
}

func TestRenderRefusesWhatHasNoLayout(t *testing.T) {
	c := meritCertificate(t)
	c.Model.PaperWidth, c.Model.PaperHeight = 210, 148
	if _, err := Print(papers([]Certificate{c}), DefaultStyle(), Feed{}); !errors.Is(err, ErrModel) {
		t.Errorf("A5: %v, want ErrModel", err)
	}
	if _, err := Print(nil, DefaultStyle(), Feed{}); !errors.Is(err, ErrNothing) {
		t.Errorf("nothing: %v, want ErrNothing", err)
	}
	style := DefaultStyle()
	style.Emblem = []byte("no picture")
	if _, err := Print(papers([]Certificate{meritCertificate(t)}), style, Feed{}); !errors.Is(err, ErrEmblem) {
		t.Errorf("broken emblem: %v, want ErrEmblem", err)
	}
}

func TestSignatureSaysInWhosePlace(t *testing.T) {
	for _, tt := range []struct{ formula, head, post, want string }{
		{"", "Trung đoàn trưởng", "Chính ủy", "CHÍNH ỦY"},
		{"KT.", "Trung đoàn trưởng", "Phó Trung đoàn trưởng", "KT. TRUNG ĐOÀN TRƯỞNG / PHÓ TRUNG ĐOÀN TRƯỞNG"},
		{"TM.", "Ban chỉ đạo", "Trưởng ban", "TM. BAN CHỈ ĐẠO / TRƯỞNG BAN"},
		{"TL.", "Chính ủy", "Chủ nhiệm Chính trị", "TL. CHÍNH ỦY / CHỦ NHIỆM CHÍNH TRỊ"},
		{"TUQ.", "Tư lệnh", "Chánh Văn phòng", "TUQ. TƯ LỆNH / CHÁNH VĂN PHÒNG"},
		{"Q.", "", "Trung đoàn trưởng", "Q. TRUNG ĐOÀN TRƯỞNG"},
	} {
		c := meritCertificate(t)
		c.Signature = SignatureBlock{Formula: tt.formula, HeadPost: tt.head, Post: tt.post, Rank: "Đại tá", Name: "Trần Văn Ký"}
		page := mustLayout(t, c, DefaultStyle(), letterWidths(t))
		var got []string
		for _, line := range page.texts(catalogue.LineSignerPost) {
			got = append(got, unbound(line.String))
		}
		if strings.Join(got, " / ") != tt.want {
			t.Errorf("%q: %q, want %q", tt.formula, got, tt.want)
		}
		if name := page.texts(catalogue.LineSignerName)[0].String; name != "Đại tá Trần Văn Ký" {
			t.Errorf("signer %q", name)
		}
	}
}

func TestTheBodyForWhichOneSignsIsNoPost(t *testing.T) {
	for _, tt := range []struct {
		head string
		good bool
	}{
		{"Bộ Tư lệnh", true},
		{"Ban Giám đốc", true},
		{"Hội đồng Bộ trưởng", true},
		{"Ban Thường vụ Đảng ủy", true},
		{"Hội đồng Thi đua - Khen thưởng", true},
		{"Tập thể Đảng ủy, Chính ủy", true},
		{"Cục trưởng", false},
		{"CHÍNH ỦY", false},
		{"Tư lệnh", false},
		{"Tư lệnh Quân khu 2", false},
		{"Giám đốc Học viện", false},
		{"Bộ trưởng", false},
		{"Trung đoàn trưởng", false},
		{"Chính trị viên", false},
	} {
		c := meritCertificate(t)
		c.Signature.Formula, c.Signature.HeadPost = "TM.", tt.head
		_, faults := layOut(t, c, DefaultStyle(), letterWidths(t))
		if good := len(faults) == 0; good != tt.good {
			t.Errorf("TM. %s: %v, want good %v", tt.head, faults, tt.good)
		}
		if !tt.good && (faults[0].Reason != FaultFormula || faults[0].Text != "TM. "+tt.head) {
			t.Errorf("TM. %s: fault %v, want the formula", tt.head, faults[0])
		}
	}
}

func TestRecipientsAreSetAsTheStyleHasThem(t *testing.T) {
	mixed := DefaultStyle()
	mixed.RecipientCapitals = false
	script := mixed
	script.ScriptNames = true
	civilian := meritCertificate(t)
	civilian.Rank = ""
	for _, tt := range []struct {
		name  string
		cert  Certificate
		style Style
		want  string
	}{
		{"capitals", meritCertificate(t), DefaultStyle(), "ĐẠI ÚY NGUYỄN VĂN THƯỞNG / CHÍNH TRỊ VIÊN ĐẠI ĐỘI 1, TIỂU ĐOÀN 1, TRUNG ĐOÀN 4"},
		{"name in capitals", meritCertificate(t), mixed, "Đại úy NGUYỄN VĂN THƯỞNG / Chính trị viên Đại đội 1, Tiểu đoàn 1, Trung đoàn 4"},
		{"no rank", civilian, mixed, "NGUYỄN VĂN THƯỞNG / Chính trị viên Đại đội 1, Tiểu đoàn 1, Trung đoàn 4"},
		{"unit as typed", titleCertificate(t), mixed, "Tiểu đoàn 1 / Trung đoàn 4, Sư đoàn 5"},
		{"script", meritCertificate(t), script, "Đại úy Nguyễn Văn Thưởng / Chính trị viên Đại đội 1, Tiểu đoàn 1, Trung đoàn 4"},
	} {
		page := mustLayout(t, tt.cert, tt.style, letterWidths(t))
		got := page.texts(catalogue.LineRecipient)[0].String + " / " + page.texts(catalogue.LinePost)[0].String
		if unbound(got) != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, unbound(got), tt.want)
		}
	}
}

func TestFileNamesAreSafeAndDistinct(t *testing.T) {
	labels := []fileLabel{
		{17, "Nguyễn Văn Ân", "Đại úy Nguyễn Văn Ân"},
		{17, "NGUYỄN VĂN AN", ""},
		{3, "", "Đại đội 1, Tiểu đoàn 1"},
		{4, "../../CON: *?", ""},
		{5, "漢", ""},
		{6, strings.Repeat("Đặng ", 30), ""},
		{1234, "Y", ""},
	}
	want := []string{
		"0017-nguyen-van-an.pdf", "0017-nguyen-van-an-2.pdf", "0003-dai-doi-1-tieu-doan-1.pdf",
		"0004-con.pdf", "0005-khen-thuong.pdf",
		"0006-" + strings.TrimSuffix(strings.Repeat("dang-", 12), "-") + ".pdf", "1234-y.pdf",
	}
	if got := fileNames(labels); !slices.Equal(got, want) {
		t.Errorf("names\n%q, want\n%q", got, want)
	}
	if got := fileNames(labels[:1]); got[0] != "017-nguyen-van-an.pdf" {
		t.Errorf("name %q, want 017-nguyen-van-an.pdf", got[0])
	}
}

func TestFilesAreNamedByNumberAndRecipient(t *testing.T) {
	names := FileNames(papers([]Certificate{meritCertificate(t), titleCertificate(t)}))
	if want := []string{"017-nguyen-van-thuong.pdf", "001-tieu-doan-1.pdf"}; !slices.Equal(names, want) {
		t.Errorf("files %q, want %q", names, want)
	}
}
