package catalogue

import (
	"errors"
	"slices"
	"testing"
)

func TestHonourAnswersForTheDay(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		name, code, on string
		subject        string
		confidence     Confidence
		inForce        bool
	}{
		{"individual only under the law of 2003", "HC_DUNGCAM", "31/12/2023", ForPersons, Confirmed, true},
		{"collectives too under the law of 2022", "HC_DUNGCAM", "1/1/2024", ForBoth, Confirmed, true},
		{"a medal of before the law", "HCH_CSVV_3", "22/12/1995", ForPersons, Confirmed, false},
		{"known to the year", "HCH_CSVV_3", "1995", ForPersons, Confirmed, false},
		{"the first day", "CSTDCS", "1/7/2004", ForPersons, Confirmed, true},
		{"the day before the first", "CSTDCS", "30/6/2004", ForPersons, Confirmed, false},
		{"after the last day", "DVVH", "1/1/2024", ForUnits, Derived, false},
		{"its successor", "DVVHTB", "1/1/2024", ForUnits, Derived, true},
		{"paper uncertain since 2024", "CSTT", "31/12/2025", ForPersons, Derived, true},
		{"the Region's flag of 2015", "CO_TT", "31/12/2015", ForUnits, Confirmed, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h, inForce, err := c.Honour(tt.code, day(t, tt.on))
			if err != nil {
				t.Fatal(err)
			}
			if h.Subject != tt.subject || h.Confidence != tt.confidence || inForce != tt.inForce {
				t.Errorf("got %s, %s, in force %t; want %s, %s, %t", h.Subject, h.Confidence, inForce, tt.subject, tt.confidence, tt.inForce)
			}
		})
	}
}

func TestUnknownCodesAndModelsAreToldApart(t *testing.T) {
	c := loaded(t)
	if _, _, err := c.Honour("HC_BVTQ", day(t, "2019")); !errors.Is(err, ErrUnknownHonour) {
		t.Errorf("honour: got %v", err)
	}
	if _, _, err := c.Model("a3", day(t, "2019")); !errors.Is(err, ErrUnknownModel) {
		t.Errorf("model: got %v", err)
	}
	if _, ok := c.Document("L1999"); ok {
		t.Error("document L1999 found")
	}
}

// Law.md §2.4: the orders of Luật 2003 Điều 33, the medals of Điều 53, the
// titles of TT151 Điều 11; between the kinds the default of the catalogue.
func TestHonoursComeInPrecedence(t *testing.T) {
	want := []string{
		"AHLLVT", "AHLD",
		"HC_SAOVANG", "HC_HCM", "HC_DOCLAP_1", "HC_DOCLAP_2", "HC_DOCLAP_3", "HC_QUANCONG_1", "HC_QUANCONG_2", "HC_QUANCONG_3",
		"HC_LAODONG_1", "HC_LAODONG_2", "HC_LAODONG_3", "HC_BVTQ_1", "HC_BVTQ_2", "HC_BVTQ_3",
		"HC_CHIENCONG_1", "HC_CHIENCONG_2", "HC_CHIENCONG_3", "HC_DAIDOANKET", "HC_DUNGCAM", "HC_HUUNGHI",
		"GT_HCM", "GT_NN", "NGND", "TTND", "NSND", "NNND", "NGUT", "TTUT", "NSUT", "NNUT",
		"HCH_QKQT", "HCH_CSVV_1", "HCH_CSVV_2", "HCH_CSVV_3", "HCH_HUUNGHI",
		"CO_CP", "CSTDTQUOC", "BK_TTG",
		"CO_BQP", "CSTDTQUAN", "BK_BQP", "KNC_XDQD", "KNC_VTQC", "KNC_CY",
		"CO_TT", "DVQT", "TTLDXS", "BK_TT",
		"CSTDCS", "DVTT", "TTLDTT", "CSTT", "LDTT", "GK", "VMTD", "DVHLG", "DVVH", "CHUPANH_QK",
	}
	var got []string
	for _, h := range loaded(t).Honours(day(t, "31/12/2019")) {
		got = append(got, h.Code)
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestPrecedenceFollowsTheSigner(t *testing.T) {
	c := loaded(t)
	tests := []struct {
		higher       string
		higherSigner Level
		lower        string
		lowerSigner  Level
	}{
		{"GK", Corps, "CSTDCS", Division}, // band 4 before band 5
		{"CSTDCS", Corps, "GK", Corps},    // inside one band by rank
		{"BK_BQP", Ministry, "CO_TT", Corps},
		{"DVQT", Corps, "CSTDCS", Corps},
		{"CSTDCS", Ministry, "CO_TT", Corps},
		{"BK_BQP", Ministry, "CSTDCS", Ministry},
	}
	for _, tt := range tests {
		a, _, _ := c.Honour(tt.higher, day(t, "2019"))
		b, _, _ := c.Honour(tt.lower, day(t, "2019"))
		if got := ComparePrecedence(a, tt.higherSigner, b, tt.lowerSigner); got >= 0 {
			t.Errorf("%s (%s) against %s (%s): %d, want below 0", tt.higher, tt.higherSigner, tt.lower, tt.lowerSigner, got)
		}
		if got := ComparePrecedence(b, tt.lowerSigner, a, tt.higherSigner); got <= 0 {
			t.Errorf("%s (%s) against %s (%s): %d, want above 0", tt.lower, tt.lowerSigner, tt.higher, tt.higherSigner, got)
		}
	}
}

func TestModelsCarryTheSizesOfTheCircular(t *testing.T) {
	c := loaded(t)
	type style struct{ size, min float64 }
	tests := []struct {
		id                           string
		paperW, paperH, bordW, bordH float64
		lines                        map[LineRole]style
	}{
		{"a4", 297, 210, 257, 160, map[LineRole]style{
			LineCountry: {12, 12}, LineMotto: {12, 12}, LineAuthority: {18, 14}, LineVerb: {18, 18}, LineHonour: {35, 35},
			LineRecipient: {18, 13}, LinePost: {13, 10}, LineCitation: {14, 11}, LinePlaceDate: {12, 12},
			LineSignerPost: {11, 11}, LineSignerName: {11, 11}, LineDecision: {10, 10}, LineOrdinal: {10, 10}, LineReissueNote: {10, 10},
		}},
		{"b360", 360, 237, 310, 187, map[LineRole]style{
			LineCountry: {14, 14}, LineMotto: {14, 14}, LineAuthority: {20, 16}, LineVerb: {20, 20}, LineHonour: {40, 40},
			LineRecipient: {20, 16}, LinePost: {15, 11.5}, LineCitation: {16, 12.5}, LinePlaceDate: {13, 13},
			LineSignerPost: {13, 13}, LineSignerName: {14, 14}, LineDecision: {11, 11}, LineOrdinal: {11, 11}, LineReissueNote: {11, 11},
		}},
		{"a5", 210, 148, 0, 0, nil},
	}
	for _, tt := range tests {
		m, inForce, err := c.Model(tt.id, day(t, "10/10/2016"))
		if err != nil || !inForce {
			t.Fatalf("%s: in force %t, %v", tt.id, inForce, err)
		}
		if m.PaperWidth != tt.paperW || m.PaperHeight != tt.paperH || m.BorderWidth != tt.bordW || m.BorderHeight != tt.bordH {
			t.Errorf("%s: %g × %g, border %g × %g", tt.id, m.PaperWidth, m.PaperHeight, m.BorderWidth, m.BorderHeight)
		}
		if len(m.Lines) != len(tt.lines) {
			t.Errorf("%s: %d lines, want %d", tt.id, len(m.Lines), len(tt.lines))
		}
		for role, want := range tt.lines {
			if got := m.Lines[role]; got.Size != want.size || got.MinSize != want.min {
				t.Errorf("%s %s: %g, at least %g; want %g, %g", tt.id, role, got.Size, got.MinSize, want.size, want.min)
			}
			checkLetters(t, role, m.Lines[role])
		}
	}
}

// checkLetters holds the style of each line (TT115 Điều 8.2 and 9.2), the same
// in both models.
func checkLetters(t *testing.T, role LineRole, got LineStyle) {
	t.Helper()
	in := func(roles ...LineRole) bool { return slices.Contains(roles, role) }
	want := LineStyle{
		Size: got.Size, MinSize: got.MinSize, Bold: true,
		Italic:   in(LineCitation, LinePlaceDate, LineDecision, LineOrdinal, LineReissueNote),
		Capitals: in(LineCountry, LineAuthority, LineVerb, LineHonour, LineRecipient, LinePost, LineSignerPost),
		Red:      in(LineAuthority, LineHonour),
	}
	if got != want {
		t.Errorf("%s: %+v, want %+v", role, got, want)
	}
}

func TestAModelOlderThanItsCircularIsTheNearest(t *testing.T) {
	c := loaded(t)
	m, inForce, err := c.Model("a4", day(t, "31/12/2015"))
	if err != nil || inForce || m.ID != "a4" {
		t.Errorf("got %s, in force %t, %v", m.ID, inForce, err)
	}
}

func TestTheCatalogueCannotBeChangedThroughItsAnswers(t *testing.T) {
	c := loaded(t)
	m, _, _ := c.Model("a4", day(t, "2019"))
	m.Lines[LineHonour] = LineStyle{}
	c.Documents()[0].ID = ""
	again, _, _ := c.Model("a4", day(t, "2019"))
	if again.Lines[LineHonour].Size != 35 || c.Documents()[0].ID == "" {
		t.Error("an answer shares memory with the catalogue")
	}
}
