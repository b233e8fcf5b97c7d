package certificates

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"sovang/certificates/blank"
	"sovang/registry/catalogue"
)

// ownHead begins the template of a unit's own blank on A4.
const ownHead = `
id = "gk-trung-doan"
name = "Phôi giấy khen của Trung đoàn"
paper_width = 297
paper_height = 210
model = "a4"
`

func ownBlank(t *testing.T, fields string) blank.Template {
	t.Helper()
	template, err := blank.Parse([]byte(ownHead + fields))
	if err != nil {
		t.Fatal(err)
	}
	return template
}

// linesOn lays out a certificate on a blank and lists its lines: role, x and
// baseline to a tenth, size, text.
func linesOn(t *testing.T, c Certificate, feed Feed) []string {
	t.Helper()
	pages, err := layPapers([]Paper{c}, DefaultStyle(), feed)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, item := range pages[0].Items {
		if l, is := item.(Text); is {
			lines = append(lines, fmt.Sprintf("%s %.1f %.1f %g %s", l.Role, l.X, l.Baseline, l.Size, unbound(l.String)))
		}
	}
	return lines
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("lines:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// wantFault tries to print a certificate and expects its first fault.
func wantFault(t *testing.T, c Certificate, line catalogue.LineRole, reason FaultReason) {
	t.Helper()
	_, err := Print([]Paper{c}, DefaultStyle(), Feed{})
	var faults Faults
	if !errors.As(err, &faults) || faults[0].Line != line || faults[0].Reason != reason {
		t.Errorf("%v, want fault %s of the %s", err, reason, line)
	}
}

// usualBlank is the blank that comes with the program for a model.
func usualBlank(t testing.TB, model catalogue.CertificateModel) blank.Template {
	t.Helper()
	template, err := BlankFor(model)
	if err != nil {
		t.Fatal(err)
	}
	return template
}

// carrying is the usual blank of a model on which a field is printed already.
func carrying(t *testing.T, model catalogue.CertificateModel, key blank.Key) blank.Template {
	t.Helper()
	template := usualBlank(t, model)
	i := slices.IndexFunc(template.Fields, func(f blank.Field) bool { return f.Key == key })
	template.Fields[i].Preprinted = true
	return template
}

func TestFieldsOfAnOwnBlankStandWhereItSays(t *testing.T) {
	c := meritCertificate(t)
	c.Blank = ownBlank(t, `
[[field]]
key = "recipient_prefix"
x = 40
width = 217
y = 90
size = 13
italic = true
text = "Đồng chí:"

[[field]]
key = "recipient"
x = 40
width = 217
y = 99.5
case = "asis"
align = "left"
size = 16

[[field]]
key = "post_unit"
x = 90
width = 70
y = 107
case = "asis"
bold = false
align = "right"

[[field]]
key = "golden_no_line"
x = 34
width = 40
y = 160
align = "left"
text = "{ordinal}"

[[field]]
key = "extra_1"
x = 180
width = 10
y = 125
size = 12
align = "left"
text = "{day}"

[[field]]
key = "extra_2"
x = 200
width = 10
y = 125
size = 12
align = "left"
text = "{month}"

[[field]]
key = "signer_name"
x = 165
width = 95
y = 167.5
preprinted = true
`)
	wantLines(t, linesOn(t, c, Feed{Overlay: true}),
		"recipient_prefix 139.3 90.0 13 Đồng chí:",
		"recipient 40.0 99.5 16 Đại úy Nguyễn Văn Thưởng",
		"post 115.2 107.0 13 Chính trị viên Đại đội 1,",
		"post 111.1 113.0 13 Tiểu đoàn 1, Trung đoàn 4",
		"ordinal 34.0 160.0 10 17",
		"extra_1 180.0 125.0 12 02",
		"extra_2 200.0 125.0 12 12",
	)
	unit := titleCertificate(t)
	unit.Blank = c.Blank
	if lines := linesOn(t, unit, Feed{}); strings.HasPrefix(lines[0], "recipient_prefix") {
		t.Errorf("a unit is called a comrade: %s", lines[0])
	}
}

func TestPartOfTheBodyFlowsAndPartIsFixed(t *testing.T) {
	c := meritCertificate(t)
	c.Blank = ownBlank(t, `
[body]
x = 33
width = 231
top = 85
bottom = 112

[[field]]
key = "recipient"

[[field]]
key = "post_unit"

[[field]]
key = "achievement"
x = 33
width = 231
y = 120
`)
	wantLines(t, linesOn(t, c, Feed{}),
		"recipient 99.9 96.7 18 ĐẠI ÚY NGUYỄN VĂN THƯỞNG",
		"post 84.1 104.2 13 CHÍNH TRỊ VIÊN ĐẠI ĐỘI 1, TIỂU ĐOÀN 1, TRUNG ĐOÀN 4",
		"citation 60.8 120.0 14 Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng giai đoạn 2019 - 2024",
	)
	c.Post = strings.Repeat("Chính trị viên Đại đội 1, ", 4)
	c.Blank.Body.Bottom = 95
	wantFault(t, c, catalogue.LinePost, FaultOverflow)
}

func TestLinesOverOneThatSaysNothingTakeItsPlace(t *testing.T) {
	c := meritCertificate(t)
	c.Blank = carrying(t, c.Model, blank.OrdinalLine)
	page := mustLayout(t, c, DefaultStyle(), letterWidths(t))
	wantBaselines(t, page, catalogue.LineOrdinal, []float64{167.5})
	wantBaselines(t, page, catalogue.LineDecision, []float64{162.56})
	c.ReissueNote = "Chứng nhận cấp lại bằng số 02, ngày 05 tháng 3 năm 2025"
	page = mustLayout(t, c, DefaultStyle(), letterWidths(t))
	wantBaselines(t, page, catalogue.LineReissueNote, []float64{167.5})
	wantBaselines(t, page, catalogue.LineOrdinal, []float64{162.56})
	wantBaselines(t, page, catalogue.LineDecision, []float64{157.62})
}

func TestWhatIsPreprintedNeedsNoWords(t *testing.T) {
	c := meritCertificate(t)
	c.Authority, c.Honour = "", strings.Repeat("Chiến sĩ thi đua ", 20)
	c.Blank = carrying(t, c.Model, blank.Authority)
	whole := meritCertificate(t)
	got, want := linesOn(t, c, Feed{Overlay: true}), linesOn(t, whole, Feed{Overlay: true})
	wantLines(t, got, want[1:]...) // but for the authority
	_, err := Print([]Paper{c}, DefaultStyle(), Feed{})
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != 2 {
		t.Errorf("on white paper: %v, want two faults", err)
	}
}

func TestAMissingValueOfATextIsAFault(t *testing.T) {
	c := meritCertificate(t)
	c.Blank = ownBlank(t, `
[[field]]
key = "golden_no_line"
x = 34
width = 40
y = 160
text = "Số {ordinal}/{decision_year}"
`)
	wantLines(t, linesOn(t, c, Feed{}), "ordinal 45.9 160.0 10 Số 17/2024")
	c.Ordinal = 0
	wantFault(t, c, catalogue.LineOrdinal, FaultMissing)
}

func TestALineThatLeavesThePaperIsAFault(t *testing.T) {
	for name, tt := range map[string]struct {
		fields string
		want   catalogue.LineRole
	}{
		"below": {`
[[field]]
key = "achievement"
x = 10
width = 60
y = 200
max_lines = 9
`, catalogue.LineCitation},
		"above": {`
[[field]]
key = "signer_name"
x = 165
width = 95
y = 20

[[field]]
key = "signer_post"
x = 165
width = 95
above = "signer_name"
gap = 27
`, catalogue.LineSignerPost},
	} {
		t.Run(name, func(t *testing.T) {
			c := titleCertificate(t)
			c.Blank = ownBlank(t, tt.fields)
			wantFault(t, c, tt.want, FaultOutside)
			for i := range c.Blank.Fields { // what the blank carries is not ours to place
				c.Blank.Fields[i].Preprinted = true
			}
			mustPrint(t, []Certificate{c}, Feed{Overlay: true})
		})
	}
}

func TestLinesThatStandOnOneAnotherAreAFault(t *testing.T) {
	c := meritCertificate(t)
	citation := func(y string) blank.Template {
		return ownBlank(t, `
[[field]]
key = "recipient"
x = 33
width = 231
y = 100

[[field]]
key = "achievement"
x = 33
width = 231
y = `+y+"\n")
	}
	c.Blank = citation("102")
	wantFault(t, c, catalogue.LineCitation, FaultTouching)
	c.Blank = citation("112")
	mustPrint(t, []Certificate{c}, Feed{})
}

func TestATemplateOfAnotherPaperIsRefused(t *testing.T) {
	c := largeCertificate(t)
	c.Blank = usualBlank(t, modelA4(t))
	_, err := Print([]Paper{c}, DefaultStyle(), Feed{})
	var faults blank.Faults
	if !errors.Is(err, ErrModel) || !errors.As(err, &faults) || len(faults) != 3 {
		t.Errorf("%v, want ErrModel with model and both sides of the paper", err)
	}
}

func TestABlankOfTheMinistryTakesOnlyWhatVaries(t *testing.T) {
	c := meritCertificate(t)
	c.Model = model(t, "a5")
	c.Honour = "Kỷ niệm chương “Vì sự nghiệp xây dựng Quân đội nhân dân Việt Nam”"
	c.Authority, c.Signature = "Bộ trưởng Bộ Quốc phòng", SignatureBlock{Post: "Bộ trưởng", Rank: "Đại tướng", Name: "Nguyễn Văn Mẫu"}
	c.Place = "Hà Nội"
	for _, feed := range []Feed{{}, {Overlay: true}} { // never on white paper
		pages, err := layPapers([]Paper{c}, DefaultStyle(), feed)
		if err != nil {
			t.Fatal(err)
		}
		var roles []string
		for _, item := range pages[0].Items {
			roles = append(roles, item.(Text).Role)
		}
		if got := strings.Join(roles, " "); got != "recipient post decision ordinal place_date signer_name" || pages[0].Backdrop != nil {
			t.Errorf("printed: %s", got)
		}
	}
	c.Recipient = "Nguyễn Thị Phương Thảo"
	c.Rank = "Thiếu tá quân nhân chuyên nghiệp"
	c.Post = "Trợ lý Phòng Tham mưu - Kế hoạch, Cục Kỹ thuật, Bộ Tư lệnh Quân khu 2, Bộ Quốc phòng"
	c.Citation = "Đã có nhiều đóng góp vào sự nghiệp xây dựng Quân đội nhân dân Việt Nam cách mạng, chính quy, tinh nhuệ, từng bước hiện đại"
	c.ReissueNote = "Chứng nhận cấp lại bằng số 02, ngày 05 tháng 3 năm 2025"
	shown, err := layPapers([]Paper{c}, DefaultStyle(), Feed{Screen: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(shown[0].texts(catalogue.LineHonour)) != 2 {
		t.Error("the screen does not show what the Ministry printed")
	}
	m := letterWidths(t)
	boxes := inkBoxes(shown[0], m)
	for i, b := range boxes {
		for _, other := range boxes[:i] {
			if d := b.distance(other); d < 0.4 { // capitals of one paragraph are 0.5 apart
				t.Errorf("%q and %q are %.2f mm apart", b.text, other.text, d)
			}
		}
	}
}

func TestTheBuiltInBlanksStandWhereTheCircularsSheetsDo(t *testing.T) {
	for _, model := range []catalogue.CertificateModel{modelA4(t), model360(t)} {
		template := usualBlank(t, model)
		clear := fieldOf(model)
		if math.Abs(template.Body.X-clear.left) > 1e-9 || math.Abs(template.Body.Width-clear.width()) > 1e-9 {
			t.Errorf("%s: the body is not the field inside the border", template.ID)
		}
		for _, f := range template.Fields {
			if f.Key.IsText() && !f.InBody() && (f.X < clear.left || f.X+f.Width > clear.right) {
				t.Errorf("%s: %s leaves the field", template.ID, f.Key)
			}
		}
	}
}
