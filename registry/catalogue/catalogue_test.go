package catalogue

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	"sovang/registry/cal"
)

// embedded is the law of the program, read once for all tests.
var embedded = sync.OnceValues(Load)

func loaded(t testing.TB) *Catalogue {
	t.Helper()
	c, err := embedded()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func day(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// subjects is law.md §2: every code, and who may receive it in 2019 or on the
// first day of the row when it is younger.
var subjects = map[string][]string{
	ForPersons: {
		"CSTDTQUOC", "CSTDTQUAN", "CSTDCS", "CSTT", "LDTT",
		"HC_DAIDOANKET", "HC_DUNGCAM", "HCH_HUUNGHI",
		"HCH_QKQT", "HCH_CSVV_1", "HCH_CSVV_2", "HCH_CSVV_3",
		"NGND", "NGUT", "TTND", "TTUT", "NSND", "NSUT", "NNND", "NNUT", "GT_HCM", "GT_NN",
		"KNC_XDQD", "KNC_VTQC", "KNC_CY", "KNC_GGHB", "CHUPANH_QK",
	},
	ForUnits: {
		"CO_CP", "CO_BQP", "CO_TT", "DVQT", "TTLDXS", "DVTT", "TTLDTT",
		"VMTD", "VMTD_MMTB", "DVHLG", "DVVH", "DVVHTB",
	},
	ForBoth: {
		"AHLLVT", "AHLD", "HC_SAOVANG", "HC_HCM", "HC_HUUNGHI",
		"HC_DOCLAP_1", "HC_DOCLAP_2", "HC_DOCLAP_3", "HC_QUANCONG_1", "HC_QUANCONG_2", "HC_QUANCONG_3",
		"HC_LAODONG_1", "HC_LAODONG_2", "HC_LAODONG_3", "HC_BVTQ_1", "HC_BVTQ_2", "HC_BVTQ_3",
		"HC_CHIENCONG_1", "HC_CHIENCONG_2", "HC_CHIENCONG_3",
		"BK_TTG", "BK_BQP", "BK_TT", "GK",
	},
}

func TestEveryHonourOfTheLawIsThere(t *testing.T) {
	c := loaded(t)
	var want []string
	for subject, codes := range subjects {
		for _, code := range codes {
			want = append(want, code)
			h, _, err := c.Honour(code, day(t, "31/12/2019"))
			if err != nil {
				t.Error(err)
				continue
			}
			if h.Subject != subject {
				t.Errorf("%s: subject %s, want %s", code, h.Subject, subject)
			}
		}
	}
	slices.Sort(want)
	if got := c.Codes(); !slices.Equal(got, want) {
		t.Errorf("codes %v, want %v", got, want)
	}
}

func TestEveryRowKeepsThePromises(t *testing.T) {
	c := loaded(t)
	for _, h := range c.honours.all() {
		for _, text := range []string{h.Name, h.NameTemplate, h.Abbr, h.Aliases, h.Note, h.Source} {
			if !norm.NFC.IsNormalString(text) {
				t.Errorf("%s: %q is not NFC", h.Code, text)
			}
		}
		if h.Confidence != Confirmed && h.Note == "" {
			t.Errorf("%s from %s: %s without a note that says why", h.Code, h.ValidFrom, h.Confidence)
		}
		if wantEntitle := h.Kind == Title || h.Kind == HonourTitle; wantEntitle != (h.Verb == VerbEntitle) && h.Kind != ArmyHonour {
			t.Errorf("%s: a %s with the verb %s", h.Code, h.Kind, h.Verb)
		}
		if suffix := map[string]string{"Nhất": "_1", "Nhì": "_2", "Ba": "_3"}[h.Class]; !strings.HasSuffix(h.Code, suffix) {
			t.Errorf("%s: class %s", h.Code, h.Class)
		}
		if h.NameTemplate != "" && h.Givers == "" {
			t.Errorf("%s: a template that no text can fit", h.Code)
		}
		if h.Level.Rank() >= Govt.Rank() && h.Paper != "" {
			t.Errorf("%s: the unit has no paper for %s", h.Code, h.Level)
		}
	}
}

func TestNoRowIsOlderThanItsSources(t *testing.T) {
	c := loaded(t)
	for _, h := range c.honours.all() {
		oldest := false
		for _, id := range citedDocuments(h.Source) {
			d, ok := c.Document(id)
			if !ok {
				t.Fatalf("%s: no document %q", h.Code, id)
			}
			oldest = oldest || !h.ValidFrom.Before(d.ValidFrom)
			ended := !d.ValidTo.IsZero() && !h.ValidFrom.Before(d.ValidTo)
			notYet := !h.ValidTo.IsZero() && !d.ValidFrom.Before(h.ValidTo)
			if ended || notYet {
				t.Errorf("%s from %s cites %s, in force from %s to %s", h.Code, h.ValidFrom, id, d.ValidFrom, d.ValidTo)
			}
		}
		if !oldest {
			t.Errorf("%s: row from %s is older than everything it cites (%s)", h.Code, h.ValidFrom, h.Source)
		}
	}
}

func TestEveryModelIsDrawnByACitedDocument(t *testing.T) {
	c := loaded(t)
	for _, m := range c.models() {
		for _, id := range citedDocuments(m.Source) {
			if _, ok := c.Document(id); !ok {
				t.Errorf("model %s: no document %q", m.ID, id)
			}
		}
	}
}

func TestPapersFollowTheCircular(t *testing.T) {
	c := loaded(t)
	want := map[string]string{
		"GK": "a4", "DVQT": "a4", "TTLDXS": "a4", "DVTT": "a4", "TTLDTT": "a4", "CSTDCS": "a4", "CSTT": "a4", "LDTT": "a4",
		"BK_BQP": "b360", "BK_TT": "b360", "CSTDTQUAN": "b360",
	}
	for _, h := range c.honours.all() {
		if h.Paper != want[h.Code] {
			t.Errorf("%s: paper %q, want %q", h.Code, h.Paper, want[h.Code])
		}
	}
}

func TestBandsFollowTheDeciderOrTheSigner(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		code   string
		signer Level
		want   int
	}{
		{"AHLLVT", State, 1}, {"HC_BVTQ_3", State, 1}, {"HCH_CSVV_3", State, 1}, {"GT_NN", State, 1}, {"NGUT", State, 1},
		{"CO_CP", Govt, 2}, {"CSTDTQUOC", Govt, 2}, {"BK_TTG", Govt, 2},
		{"CO_BQP", Ministry, 3}, {"BK_BQP", Ministry, 3}, {"CSTDTQUAN", Ministry, 3}, {"KNC_XDQD", Ministry, 3},
		{"CO_TT", Corps, 4}, {"BK_TT", Corps, 4}, {"DVQT", Corps, 4}, {"TTLDXS", Corps, 4},
		{"CSTDCS", Corps, 4}, {"CSTDCS", Division, 5}, {"CSTDCS", Ministry, 3},
		{"CSTT", Corps, 4}, {"CSTT", Regiment, 5}, {"GK", Corps, 4}, {"GK", Division, 5}, {"DVTT", Regiment, 5}, {"LDTT", Regiment, 5},
	}
	for _, tt := range tests {
		h, _, err := c.Honour(tt.code, day(t, "31/12/2019"))
		if err != nil {
			t.Fatal(err)
		}
		if got := h.BandFor(tt.signer); got != tt.want {
			t.Errorf("%s signed at %s: band %d, want %d", tt.code, tt.signer, got, tt.want)
		}
	}
}

func TestNamesReadAsPapersPrintThem(t *testing.T) {
	c := loaded(t)
	tests := []struct{ code, issuer, full, heading string }{
		{"HC_BVTQ_3", "", "Huân chương Bảo vệ Tổ quốc hạng Ba", "Huân chương Bảo vệ Tổ quốc hạng Ba"},
		{"BK_TT", "Quân khu 2", "Bằng khen của Quân khu 2", "Bằng khen"},
		{"BK_TT", "", "Bằng khen của thủ trưởng đơn vị trực thuộc Bộ Quốc phòng", "Bằng khen"},
		{"BK_BQP", "Bộ trưởng", "Bằng khen của Bộ trưởng Bộ Quốc phòng", "Bằng khen"},
		{"CO_TT", "Quân khu 2", "Cờ thi đua của Quân khu 2", "Cờ thi đua của đơn vị trực thuộc Bộ Quốc phòng"},
		{"GK", "", "Giấy khen", "Giấy khen"},
		{"DVQT", "", "Đơn vị Quyết thắng", "Đơn vị Quyết thắng"},
	}
	for _, tt := range tests {
		h, _, err := c.Honour(tt.code, day(t, "31/12/2019"))
		if err != nil {
			t.Fatal(err)
		}
		if got := h.FullName(tt.issuer); got != tt.full {
			t.Errorf("%s: full name %q, want %q", tt.code, got, tt.full)
		}
		if got := h.Heading(); got != tt.heading {
			t.Errorf("%s: heading %q, want %q", tt.code, got, tt.heading)
		}
	}
}

func TestEveryHonourOfTheLawHasAnEnglishName(t *testing.T) {
	c := loaded(t)
	codes := map[string]string{} // by English name
	for _, h := range c.honours.all() {
		name := h.FullNameEn()
		if h.NameEn == "" || name == h.FullName("") {
			t.Errorf("%s has no English name", h.Code)
		}
		if other, taken := codes[name]; taken && other != h.Code {
			t.Errorf("%s and %s are both %q", h.Code, other, name)
		}
		codes[name] = h.Code
	}
	for _, name := range []string{
		"Fatherland Protection Order, Third Class", "Gold Star Order", "Emulation Fighter at Grassroots Level", "Glorious Fighter Medal, First Class",
	} {
		if codes[name] == "" {
			t.Errorf("no honour is called %q", name)
		}
	}
	if got := (Honour{Name: "Bằng khen", Class: "Nhì"}).FullNameEn(); got != "Bằng khen hạng Nhì" {
		t.Errorf("without English name: %q", got)
	}
}

func TestKindsFallIntoTheFamiliesOfTheLaw(t *testing.T) {
	want := map[Kind]Family{Title: EmulationTitle, Flag: EmulationTitle, ArmyHonour: OtherHonour}
	for _, kind := range Kinds() {
		family := want[kind]
		if family == "" {
			family = Commendation
		}
		if got := kind.Family(); got != family {
			t.Errorf("%s: family %s, want %s", kind, got, family)
		}
	}
}
