package catalogue

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// ownRow is a sound row of a unit's own; tests break one line of it.
const ownRow = `[[honour]]
code = "GK_DU"
name = "Giấy khen của Đảng ủy"
kind = "certificate"
subject = "both"
level = "regiment"
decider = "Đảng ủy Trung đoàn"
cadence = "movement, feat"
rank = 900
verb = "TẶNG"
paper = "a4"
valid_from = "2020-01-01"
source = "Quy chế của đơn vị"
confidence = "C"
`

// rowErrors takes joined errors apart.
func rowErrors(t *testing.T, err error) []*RowError {
	t.Helper()
	list := []error{err}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		list = joined.Unwrap()
	}
	var rows []*RowError
	for _, e := range list {
		var row *RowError
		if !errors.As(e, &row) {
			t.Fatalf("%v is not a *RowError", e)
		}
		rows = append(rows, row)
	}
	return rows
}

func TestParseOwnReadsAUnitsHonours(t *testing.T) {
	own, err := ParseOwn(strings.NewReader("\ufeff# của đơn vị\r\n"+strings.ReplaceAll(ownRow, "\n", "\r\n")), "own.toml")
	if err != nil {
		t.Fatal(err)
	}
	want := Honour{
		Code: "GK_DU", Name: "Giấy khen của Đảng ủy", Kind: Certificate, Subject: ForBoth, Level: Regiment,
		Decider: "Đảng ủy Trung đoàn", Cadence: "movement, feat", Rank: 900, Verb: VerbGive, Paper: "a4",
		ValidFrom: day(t, "2020-01-01"), Source: "Quy chế của đơn vị", Confidence: Confirmed,
	}
	if len(own.Honours) != 1 || own.Honours[0] != want {
		t.Errorf("got %+v, want %+v", own.Honours, want)
	}
}

func TestDaysMayBeWrittenWithoutQuotationMarks(t *testing.T) {
	text := strings.Replace(ownRow, `"2020-01-01"`, "2020-01-01 # ngày đầu\nvalid_to=2021-01-01", 1)
	own, err := ParseOwn(strings.NewReader(text), "own.toml")
	if err != nil {
		t.Fatal(err)
	}
	if h := own.Honours[0]; h.ValidFrom != day(t, "2020-01-01") || h.ValidTo != day(t, "2021-01-01") {
		t.Errorf("got %s to %s", h.ValidFrom, h.ValidTo)
	}
}

func TestErrorsNameNoGoType(t *testing.T) {
	_, err := ParseOwn(strings.NewReader(strings.Replace(ownRow, "900", `"high"`, 1)), "own.toml")
	if want := "own.toml: row 1: rank: not readable (line 9)"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestParseOwnRefusesFaultyHonours(t *testing.T) {
	replace := func(old, new string) string { return strings.Replace(ownRow, old, new, 1) }
	drop := func(key string) string {
		var kept []string
		for line := range strings.Lines(ownRow) {
			if !strings.HasPrefix(line, key+" ") {
				kept = append(kept, line)
			}
		}
		return strings.Join(kept, "")
	}
	tests := []struct {
		name, text, key string
		want            error
	}{
		{"unknown key", ownRow + "colour = \"red\"\n", "colour", ErrUnknownKey},
		{"unknown table", strings.Replace(ownRow, "honour", "honor", 1), "honor", ErrUnknownKey},
		{"wrong type", replace("rank = 900", `rank = "high"`), "rank", ErrUnreadable},
		{"date that does not exist", replace("2020-01-01", "2020-02-30"), "valid_from", ErrUnreadable},
		{"not TOML", ownRow + "this is no TOML\n", "", ErrUnreadable},
		{"no code", drop("code"), "code", ErrMissing},
		{"code in small letters", replace("GK_DU", "gk-đu"), "code", ErrImpossible},
		{"no name", drop("name"), "name", ErrMissing},
		{"blank name", replace("Giấy khen của Đảng ủy", "  "), "name", ErrMissing},
		{"template without giver", ownRow + "name_template = \"Giấy khen\"\n", "name_template", ErrImpossible},
		{"unknown kind", replace(`"certificate"`, `"paper"`), "kind", ErrUnknownValue},
		{"no kind", drop("kind"), "kind", ErrMissing},
		{"unknown subject", replace(`"both"`, `"all"`), "subject", ErrUnknownValue},
		{"unknown level", replace(`"regiment"`, `"company"`), "level", ErrUnknownValue},
		{"no decider", drop("decider"), "decider", ErrMissing},
		{"unknown cadence", replace("movement, feat", "movement, often"), "cadence", ErrUnknownValue},
		{"no cadence", drop("cadence"), "cadence", ErrMissing},
		{"no rank", drop("rank"), "rank", ErrMissing},
		{"rank below zero", replace("900", "-1"), "rank", ErrImpossible},
		{"band that is none", ownRow + "band = 6\n", "band", ErrImpossible},
		{"unknown verb", replace(`"TẶNG"`, `"THƯỞNG"`), "verb", ErrUnknownValue},
		{"no beginning", drop("valid_from"), "valid_from", ErrMissing},
		{"beginning without day", replace("2020-01-01", "2020"), "valid_from", ErrImpossible},
		{"end before the beginning", ownRow + "valid_to = \"2019-12-31\"\n", "valid_to", ErrImpossible},
		{"no source", drop("source"), "source", ErrMissing},
		{"unknown confidence", replace(`"C"`, `"A"`), "confidence", ErrUnknownValue},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParseOwn(strings.NewReader("# heading\n\n"+tt.text), "own.toml")
			if err == nil {
				t.Fatal("no error")
			}
			got := rowErrors(t, err)[0]
			if got.Key != tt.key || !errors.Is(got, tt.want) {
				t.Errorf("got key %q: %v; want key %q: %v", got.Key, got.Err, tt.key, tt.want)
			}
			if got.File != "own.toml" || got.Row != 1 && tt.name != "unknown table" {
				t.Errorf("got %s, row %d", got.File, got.Row)
			}
		})
	}
}

func TestParseOwnReportsEveryFaultAtOnce(t *testing.T) {
	second := strings.NewReplacer("GK_DU", "GK_CD", `"both"`, `"all"`, `"regiment"`, `"company"`).Replace(ownRow)
	_, err := ParseOwn(strings.NewReader(strings.Replace(ownRow, `"TẶNG"`, `""`, 1)+second), "own.toml")
	var got []string
	for _, row := range rowErrors(t, err) {
		got = append(got, row.Error())
	}
	want := []string{
		"own.toml: row 1 (GK_DU): verb: value missing",
		`own.toml: row 2 (GK_CD): subject: unknown value "all"`,
		`own.toml: row 2 (GK_CD): level: unknown value "company"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// law gives the embedded files with one piece of text replaced.
func law(t *testing.T, file, old, new string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{honoursFile, documentsFile, modelsFile} {
		data, err := lawFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if name == file {
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s has no %q", name, old)
			}
			data = []byte(strings.Replace(string(data), old, new, 1))
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

func TestLoadRefusesAFaultyLaw(t *testing.T) {
	tests := []struct {
		name, file, old, new string
		code, key            string
		want                 error
	}{
		{"unknown document", honoursFile, `source = "L2003 Đ58, 60`, `source = "L1999 Đ58, 60`, "AHLLVT", "source", ErrSource},
		{"empty citation", honoursFile, `source = "L2003 Đ58, 60`, `source = "; L2003 Đ58, 60`, "AHLLVT", "source", ErrSource},
		{"unknown model", honoursFile, `paper = "b360"`, `paper = "b361"`, "CSTDTQUAN", "paper", ErrUnknownValue},
		{"code twice on one day", honoursFile, `code = "AHLD"`, `code = "AHLLVT"`, "AHLLVT", "valid_from", ErrRepeated},
		{"rank twice in one band", honoursFile, "rank = 2\n", "rank = 1\n", "AHLD", "rank", ErrRankTaken},
		{"rank of a fixed band for a band by signer", honoursFile, "rank = 30\n", "rank = 40\n", "CSTDCS", "rank", ErrRankTaken},
		{"unknown twin", honoursFile, `pair = "TTLDXS"`, `pair = "TTLDX"`, "DVQT", "pair", ErrPair},
		{"twin of another", honoursFile, `pair = "LDTT"`, `pair = "DVQT"`, "CSTT", "pair", ErrPair},
		{"twin of itself", honoursFile, `pair = "LDTT"`, `pair = "CSTT"`, "CSTT", "pair", ErrPair},
		{"gap between two rows", honoursFile, `valid_to = "2014-06-01"`, `valid_to = "2014-05-31"`, "NGND", "valid_from", ErrGap},
		{"document twice", documentsFile, `id = "L2005"`, `id = "L2003"`, "L2003", "id", ErrRepeated},
		{"document without title", documentsFile, `title = "Nghị định số 91/2017/NĐ-CP"`, `title = ""`, "ND91", "title", ErrMissing},
		{"unknown key of a document", documentsFile, `title = "Nghị định số 91`, `titel = "Nghị định số 91`, "", "titel", ErrUnknownKey},
		{"line without size", modelsFile, `motto = { size = 12, bold = true }`, `motto = { bold = true }`, "a4", "motto", ErrImpossible},
		{"floor above the size", modelsFile, `min_size = 14`, `min_size = 19`, "a4", "authority", ErrImpossible},
		{"line left out", modelsFile, "motto = { size = 12, bold = true }\n", "", "a4", "motto", ErrMissing},
		{"unknown line", modelsFile, "motto = { size = 12", "slogan = { size = 9 }\nmotto = { size = 12", "a4", "slogan", ErrUnknownKey},
		{"unknown letter style", modelsFile, "size = 12, bold = true }", "size = 12, bolt = true }", "", "bolt", ErrUnknownKey},
		{"border wider than the paper", modelsFile, "border_width = 257", "border_width = 298", "a4", "border_width", ErrImpossible},
		{"model twice on one day", modelsFile, `id = "b360"`, `id = "a4"`, "a4", "valid_from", ErrRepeated},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := load(law(t, tt.file, tt.old, tt.new))
			matches := func(row *RowError) bool {
				return row.File == tt.file && row.Row > 0 && row.Code == tt.code && row.Key == tt.key && errors.Is(row, tt.want)
			}
			if err == nil || !slices.ContainsFunc(rowErrors(t, err), matches) {
				t.Errorf("got %v; want %s, %s: %v", err, tt.code, tt.key, tt.want)
			}
		})
	}
}

func TestModelsOfOneIDFollowWithoutGapOrOverlap(t *testing.T) {
	first := CertificateModel{ID: "a4", ValidFrom: day(t, "2016-10-10"), ValidTo: day(t, "2024-01-01")}
	other := CertificateModel{ID: "b360", ValidFrom: day(t, "2016-10-10")}
	tests := []struct {
		from string
		want error
	}{
		{"2024-01-01", nil}, {"2024-01-02", ErrGap}, {"2023-12-31", ErrRepeated}, {"2010-01-01", ErrRepeated},
	}
	for _, tt := range tests {
		next := CertificateModel{ID: "a4", ValidFrom: day(t, tt.from)}
		found := modelDates([]CertificateModel{first, other}, next)
		switch {
		case tt.want == nil && len(found) > 0:
			t.Errorf("%s: got %v", tt.from, found)
		case tt.want != nil && (len(found) != 1 || !errors.Is(found[0].err, tt.want)):
			t.Errorf("%s: got %v, want %v", tt.from, found, tt.want)
		}
	}
}

func TestLoadTellsAMissingFile(t *testing.T) {
	files := law(t, "", "", "")
	delete(files, modelsFile)
	if _, err := load(files); err == nil || !strings.Contains(err.Error(), modelsFile) {
		t.Errorf("got %v", err)
	}
}
