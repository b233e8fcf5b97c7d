package certificates

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// personExtract is the extract of a medal for an invented person, of which little
// is known.
func personExtract(t testing.TB) Extract {
	t.Helper()
	e := orderExtract(t)
	e.Honour, e.Recipient, e.Unit = "Huy chương Quân kỳ quyết thắng", "Đại tá Nguyễn Văn Thưởng", false
	e.Post, e.Citation, e.Signer, e.Period = "Phó Cục trưởng Cục Kỹ thuật", "", "", cal.OneYear(2019)
	e.Letterhead.Number, e.Letterhead.Date, e.Ordinal = "", cal.Date{}, 0
	e.Signature = SignatureBlock{Formula: "TL.", HeadPost: "Chính ủy", Post: "Trưởng phòng Chính trị", Rank: "Thượng tá", Name: "Lê Văn Mẫu"}
	return e
}

func TestExtractsAreLaidOutAsTheGoldenFilesSay(t *testing.T) {
	m := letterWidths(t)
	for name, e := range map[string]Extract{"extract-order": orderExtract(t), "extract-person": personExtract(t)} {
		page, faults := layoutExtract(e, m)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		wantGolden(t, name, page)
	}
}

func TestLinesOfAnExtractStayOnThePageAndApart(t *testing.T) {
	m := letterWidths(t)
	long := orderExtract(t)
	long.Letterhead.Superior = "Bộ Tư lệnh Quân khu 2 và các cơ quan, đơn vị trực thuộc"
	long.Letterhead.Unit = "Trường Trung cấp Kỹ thuật và Nghiệp vụ Quân khu 2"
	long.Honour = "Danh hiệu Anh hùng Lực lượng vũ trang nhân dân thời kỳ đổi mới"
	long.Recipient = strings.Repeat("Trung đoàn Ẫộặ ", 4)
	long.Citation = strings.Repeat("Đã có thành tích đặc biệt xuất sắc trong chiến đấu ", 5)
	for _, e := range []Extract{orderExtract(t), personExtract(t), long} {
		page, faults := layoutExtract(e, m)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		boxes := inkBoxes(page, m)
		for i, b := range boxes {
			if b.left < textLeft || b.right > textRight || b.top < marginTop || b.bottom > a4Height-marginBottom {
				t.Errorf("%q leaves the margins: %.1f", b.text, b.field)
			}
			for _, c := range boxes[:i] {
				if d := b.distance(c); d < 0.4 {
					t.Errorf("%q and %q are %.2f mm apart", b.text, c.text, d)
				}
			}
		}
	}
}

func TestExtractsReportAllFaultsAtOnce(t *testing.T) {
	bare := Extract{Row: 1, Key: "A"}
	long := orderExtract(t)
	long.Row, long.Citation = 2, strings.Repeat("Đã có thành tích ", 200)
	strange := orderExtract(t)
	strange.Row, strange.Letterhead.Unit = 3, "Cục 漢"
	_, err := Print(papers([]Extract{orderExtract(t), bare, long, strange}), DefaultStyle(), Feed{})
	var faults Faults
	if !errors.As(err, &faults) {
		t.Fatalf("RenderExtracts: %v, want faults", err)
	}
	got := faults.Error()
	for _, want := range []string{
		"row 1 (A): unit: missing", "row 1 (A): verb: missing", "row 1 (A): honour: missing", "row 1 (A): recipient: missing",
		"row 1 (A): decision: missing", "row 1 (A): signer_post: missing",
		"row 2 (CKT): citation: overflow", "row 3 (CKT): unit: glyph 漢",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "period") || strings.Count(got, "row 1 (A): unit: missing") != 1 {
		t.Errorf("faults named twice or wrongly:\n%s", got)
	}
	if _, err := Print(nil, DefaultStyle(), Feed{}); !errors.Is(err, ErrNothing) {
		t.Errorf("nothing: %v, want ErrNothing", err)
	}
}

func TestEachExtractHasItsFile(t *testing.T) {
	extracts := papers([]Extract{orderExtract(t), personExtract(t)})
	files, err := filesOf(extracts, DefaultStyle(), Feed{})
	if err != nil {
		t.Fatal(err)
	}
	if names := FileNames(extracts); len(files) != 2 || names[0] != "001-cuc-ky-thuat.pdf" || names[1] != "000-cuc-ky-thuat.pdf" {
		t.Errorf("%d files %q", len(files), names)
	}
}

func TestAQuotedNameOfAnHonourBeginsALine(t *testing.T) {
	for _, tt := range []struct {
		honour string
		want   []string
	}{
		{"Kỷ niệm chương “Vì sự nghiệp xây dựng Quân đội nhân dân Việt Nam”", []string{
			"KỶ NIỆM CHƯƠNG", "“VÌ SỰ NGHIỆP XÂY DỰNG", "QUÂN ĐỘI NHÂN DÂN VIỆT NAM”",
		}},
		{"Kỷ niệm chương “Vì ngày mai”", []string{"KỶ NIỆM CHƯƠNG “VÌ NGÀY MAI”"}},
		{"Huân chương Bảo vệ Tổ quốc hạng Ba", []string{"HUÂN CHƯƠNG BẢO VỆ TỔ QUỐC HẠNG BA"}},
		{"Danh hiệu Anh hùng Lực lượng vũ trang nhân dân", []string{"DANH HIỆU ANH HÙNG", "LỰC LƯỢNG VŨ TRANG NHÂN DÂN"}},
	} {
		e := personExtract(t)
		e.Honour = tt.honour
		page, faults := layoutExtract(e, letterWidths(t))
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		var got []string
		for _, line := range page.texts(catalogue.LineHonour) {
			got = append(got, line.String)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestRowsOfAnExtractKeepCompoundsWhole(t *testing.T) {
	e := personExtract(t)
	for _, tt := range []struct {
		post string
		want []string
	}{
		{"Trưởng ban Trang bị kỹ thuật tăng thiết giáp, Phòng Kỹ thuật", []string{
			"Trưởng ban Trang bị kỹ thuật tăng thiết giáp, Phòng", "Kỹ thuật",
		}},
		{strings.Repeat("tăng thiết ", 20), nil}, // one word to the last: cut where it must be
	} {
		e.Post = tt.post
		page, faults := layoutExtract(e, letterWidths(t))
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		var got []string
		for _, line := range page.texts(catalogue.LinePost) {
			got = append(got, unbound(line.String))
		}
		if tt.want != nil && !slices.Equal(got, tt.want) {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}
