package blank_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"sovang/certificates/blank"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

const head = `id = "phoi"
name = "Phôi"
paper_width = 297
paper_height = 210
`

func models(t *testing.T) map[string]catalogue.CertificateModel {
	t.Helper()
	law, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	on, err := cal.ParseDate("2024-12-02")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]catalogue.CertificateModel{}
	for _, id := range []string{"a4", "b360", "a5"} {
		if all[id], _, err = law.Model(id, on); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestParseTellsEverythingThatIsWrong(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", []string{"id: missing", "name: missing", `paper_width: impossible "0"`, `paper_height: impossible "0"`, "field: missing"}},
		{"no TOML", head + "\n[[field]\n", []string{"line 6: unreadable"}},
		{"text for a number", strings.Replace(head, "297", `"297"`, 1), []string{"line 3: paper_width: unreadable"}},
		{"unknown names", head + "colour = 1\n[[field]]\nkey = \"qr\"\nx = 1\ny = 1\nwidth = 20\nfont_size = 3\n",
			[]string{"line 5: colour: unknown", "line 11: field: font_size: unknown"}},
		{"decimal commas", strings.Replace(head, "297", "297,0", 1) + "[[field]]\nkey = \"qr\"\ny = 306\nwidth = 20,5 # mm\r\ntop = 3\n",
			[]string{`line 3: paper_width: comma "297.0"`, `line 8: width: comma "20.5"`, "line 9: field: top: unknown", `line 7: qr: y: outside "306"`, `line 8: qr: width: outside "20.5"`}},
		{"half a body", head + "[body]\nwidth = 100\nbottom = 100\n[[field]]\nkey = \"award_name\"\nwidth = 20\ny = 60\n[[field]]\nkey = \"recipient\"\nwidth = 20\ny = 90\n[[field]]\nkey = \"achievement\"\n",
			[]string{`line 16: achievement: y: divided "recipient"`}},
		{"numbers that are none", strings.Replace(head, "297", "nan", 1) + "[[field]]\nkey = \"qr\"\ny = inf\nwidth = 20\n",
			[]string{`line 3: paper_width: impossible "NaN"`, `line 7: qr: y: outside "+Inf"`, `line 8: qr: width: outside "20"`, `line 5: qr: x: outside "0"`, `line 8: qr: width: outside "20"`}},
		{"id", strings.Replace(head, `"phoi"`, `"Phôi A4"`, 1) + "[[field]]\nkey = \"qr\"\ny = 1\nwidth = 20\n", []string{`line 1: id: value "Phôi A4"`}},
		{"a field", head + `
[[field]]
key = "authority"
x = 280
width = 40
y = 220
align = "center"
font = "Times"
case = "lower"
colour = "blue"
size = 12
min_size = 14
leading = 4
max_lines = 10
text = "{nobody} {"
`, []string{
			`line 10: authority: y: outside "220"`, `line 8: authority: x: outside "280"`,
			`line 11: authority: align: value "center"`, `line 12: authority: font: value "Times"`,
			`line 13: authority: case: value "lower"`, `line 14: authority: colour: value "blue"`,
			`line 16: authority: min_size: conflict "size"`, `line 17: authority: leading: impossible "4"`,
			`line 18: authority: max_lines: impossible "10"`,
			`line 19: authority: text: value "{nobody}"`, `line 19: authority: text: value "{nobody} {"`,
		}},
		{"keys", head + `
[[field]]
key = "who"

[[field]]
x = 1

[[field]]
key = "nature"
x = 10
width = 20
y = 30

[[field]]
key = "nature"
x = 10
width = 20
y = 40

[[field]]
key = "extra_1"
x = 10
width = 20
y = 50
`, []string{
			`line 7: who: key: value "who"`, "line 9: key: missing", `line 19: nature: key: repeated "nature"`,
			"line 24: extra_1: text: missing", "line 24: extra_1: size: missing",
		}},
		{"no place", head + `
[[field]]
key = "nature"

[[field]]
key = "signer_name"
x = 10
width = 20
y = 40
gap = 3

[[field]]
key = "tieu_ngu_rule"
y = 50

[[field]]
key = "emblem"
x = 10
y = 200
width = 30
`, []string{
			"line 6: nature: y: missing", "line 6: nature: width: missing",
			`line 14: signer_name: gap: conflict "above"`, `line 17: tieu_ngu_rule: key: conflict "tieu_ngu"`,
			`line 24: emblem: width: outside "30"`,
		}},
		{"above", head + `
[[field]]
key = "decision_line"
x = 10
width = 20
above = "golden_no_line"

[[field]]
key = "golden_no_line"
x = 10
width = 20
above = "decision_line"

[[field]]
key = "place_date"
x = 10
width = 20
above = "signer_post"

[[field]]
key = "nature"
x = 10
width = 20
y = 20
above = "authority"
`, []string{
			`line 10: decision_line: above: conflict "golden_no_line"`, `line 16: golden_no_line: above: conflict "decision_line"`,
			`line 22: place_date: above: value "signer_post"`,
			`line 29: nature: above: conflict "y"`, `line 29: nature: above: value "authority"`,
		}},
		{"no body", head + "[[field]]\nkey = \"recipient\"\n", []string{"body: width: missing", `body: top: missing "award_name"`, `body: bottom: missing "place_date"`}},
		{"body", head + `
[body]
x = 200
width = 100
top = 90
bottom = 80

[[field]]
key = "recipient"

[[field]]
key = "post_unit"
preprinted = true
`, []string{`line 7: body: x: outside "200"`, `line 10: body: bottom: conflict "top"`, `line 15: post_unit: y: missing "preprinted"`}},
		{"texts that nobody can read", strings.Replace(head, "Phôi", `\u001b[31m`, 1) + `
[[field]]
key = "extra_1"
x = 10
width = 20
y = 50
size = 0.5
leading = 0.01
text = "hoàn\u00adthành"

[[field]]
key = "extra_2"
x = 10
width = 20
y = 50
size = 10
min_size = 1
text = "  "

[[field]]
key = "qr"
x = 10
width = 5
y = 50
`, []string{
			"line 2: name: invisible", `line 11: extra_1: size: impossible "0.5"`, `line 12: extra_1: leading: impossible "0.01"`,
			"line 13: extra_1: text: invisible", `line 21: extra_2: min_size: impossible "1"`, "line 22: extra_2: text: missing",
			`line 27: qr: width: impossible "5"`,
		}},
		{"a place without height", head + `
[body]
x = 20
width = 250
top = 80
bottom = 120

[[field]]
key = "recipient"
x = 40
width = 200

[[field]]
key = "achievement"
align = "left"
`, []string{"line 12: recipient: y: missing", "line 17: achievement: y: missing"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := blank.Parse([]byte(tt.text))
			var faults blank.Faults
			if !errors.As(err, &faults) {
				t.Fatalf("error %v, want faults", err)
			}
			if got := strings.Split(faults.Error(), "\n"); !slices.Equal(got, tt.want) {
				t.Errorf("faults:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestParseTakesFilesAsWindowsEditorsWriteThem(t *testing.T) {
	text := "\ufeff" + strings.ReplaceAll(string(blank.Source("army-a4")), "\n", "\r\n")
	template, err := blank.Parse([]byte(text))
	if err != nil || template.ID != "army-a4" {
		t.Errorf("%q, %v", template.ID, err)
	}
	if _, err := blank.Parse(bytes.Repeat([]byte("# xin chào\n"), 10000)); err == nil {
		t.Error("a file of 100 kB is read")
	}
}

func TestCheckTellsWhatDoesNotSuitTheModel(t *testing.T) {
	all := models(t)
	template, _ := blank.ByID("army-a4")
	for _, tt := range []struct {
		model string
		want  string
	}{
		{"a4", ""},
		{"b360", "model: mismatch \"b360\"\npaper_width: mismatch \"360\"\npaper_height: mismatch \"237\""},
	} {
		if got := template.Check(all[tt.model]).Error(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.model, got, tt.want)
		}
	}
	template.Model, template.PaperWidth, template.PaperHeight = "", 210, 148
	if faults := template.Check(all["a5"]); len(faults) != 14 || faults[0].Reason != blank.Missing || faults[0].Name != "size" {
		t.Errorf("a model without letters: %d faults, first %v, want 14 sizes missing", len(faults), faults[0])
	}
}

func TestLettersAreThoseOfTheLawButForWhatTheFieldSays(t *testing.T) {
	law := catalogue.LineStyle{Size: 18, MinSize: 13, Bold: true, Capitals: true, Red: true}
	no := false
	for _, tt := range []struct {
		name  string
		field blank.Field
		want  catalogue.LineStyle
	}{
		{"nothing", blank.Field{}, law},
		{"size", blank.Field{Size: 16}, catalogue.LineStyle{Size: 16, MinSize: 13, Bold: true, Capitals: true, Red: true}},
		{"size under the floor", blank.Field{Size: 12}, catalogue.LineStyle{Size: 12, MinSize: 12, Bold: true, Capitals: true, Red: true}},
		{"all", blank.Field{MinSize: 10, Bold: &no, Italic: &no, Case: blank.AsIs, Colour: blank.Black}, catalogue.LineStyle{Size: 18, MinSize: 10}},
	} {
		if got := tt.field.Letters(law); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestTextsAreMerged(t *testing.T) {
	values := map[string]string{"ordinal": "17", "rank": "", "name": "Nguyễn Văn Thưởng", "golden_no_line": "Số sổ vàng: 17"}
	for _, tt := range []struct {
		field    blank.Field
		want     string
		complete bool
	}{
		{blank.Field{Key: blank.OrdinalLine}, "Số sổ vàng: 17", true},
		{blank.Field{Key: blank.OrdinalLine, Text: "Số {ordinal}/SV"}, "Số 17/SV", true},
		{blank.Field{Key: blank.Recipient, Text: "{rank} {name}"}, " Nguyễn Văn Thưởng", true},
		{blank.Field{Key: blank.PostUnit}, "", true},
		{blank.Field{Key: blank.ReissueLine, Text: "({reissue_line})"}, "", true},
		{blank.Field{Key: blank.Authority}, "", false},
		{blank.Field{Key: blank.DecisionLine, Text: "Số {decision_number}"}, "", false},
		{blank.Field{Key: "extra_1", Text: "Năm"}, "Năm", true},
	} {
		if got, complete := tt.field.Merged(values); got != tt.want || complete != tt.complete {
			t.Errorf("%s %q: %q, %v, want %q, %v", tt.field.Key, tt.field.Text, got, complete, tt.want, tt.complete)
		}
	}
}

func TestEveryLineOfTheCircularHasAKey(t *testing.T) {
	var roles []catalogue.LineRole
	for _, key := range blank.Keys() {
		if key.IsText() && !key.Free() {
			roles = append(roles, key.Role())
		}
	}
	for _, role := range catalogue.LineRoles() {
		if !slices.Contains(roles, role) {
			t.Errorf("no key for %s", role)
		}
	}
	if len(roles) != len(catalogue.LineRoles()) {
		t.Errorf("%d keys for %d lines", len(roles), len(catalogue.LineRoles()))
	}
}

func FuzzParse(f *testing.F) {
	for _, template := range blank.Builtin() {
		f.Add(blank.Source(template.ID))
	}
	f.Add([]byte(head + "[[field]]\nkey = \"qr\"\ny = nan\nwidth = inf\n"))
	f.Add([]byte("field = [{key = 'recipient', above = 'recipient'}]"))
	f.Add([]byte("\xff[[[["))
	f.Fuzz(func(t *testing.T, text []byte) {
		template, err := blank.Parse(text)
		var faults blank.Faults
		if err != nil && !errors.As(err, &faults) {
			t.Fatalf("error %v is no list of faults", err)
		}
		if err == nil && (len(template.Fields) == 0 || template.PaperWidth <= 0) {
			t.Fatalf("a template without fields or paper: %+v", template)
		}
	})
}
