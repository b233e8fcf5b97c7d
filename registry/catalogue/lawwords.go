package catalogue

import (
	"slices"
	"strings"
)

// Words lists by TOML key the closed sets of words that rows of the law use
// and that package registry owns: the catalogue stands below it and cannot
// ask. A test of that package holds the two together.
func Words() map[string][]string {
	return map[string][]string{
		"forms": {
			"phe_binh", "khien_trach", "canh_cao", "ha_luong", "giang_cap", "giang_chuc", "cach_chuc",
			"luu_dang", "khai_tru_dang", "tuoc_quan_ham", "tuoc_danh_hieu_quan_nhan", "buoc_thoi_viec", "an_tu", "hanh_chinh",
		},
		"echelons": {
			"squad", "platoon", "company", "battalion", "regiment", "brigade", "division", "army_corps", "military_region", "ministry",
			"team", "section", "office", "faculty", "department", "school", "hospital", "depot", "workshop", "station", "crew", "factory",
			"unclassified",
		},
		"categories":    {"SQ", "QNCN", "HSQ-BS", "CNQP", "CCQP", "VCQP", "LDHD", "HV", "DB", "DQTV"},
		"kinds":         {"sang_kien", "de_tai", "de_an", "cong_trinh", "muu_tri"},
		"scope":         {"unit", "corps", "ministry", "nation"},
		"recognised_by": {"regiment", "division", "corps", "ministry", "state"},
		"kind":          {"task", "unit", "party", "mass"},
		"grade.task":    {"HTXSNV", "HTTNV", "HTNV", "KHTNV"},
		"grade.unit":    {"VMTD_MMTB", "VMTD", "KHA", "TB", "YEU"},
		"grade.party":   {"TSVM_TB", "TSVM", "HTXSNV", "HTTNV", "HTNV", "KHTNV", "YEU"},
		"grade.mass":    {"VMXS", "VM", "KHA", "TB", "YEU"},
		"type":          {"merit", "movement", "feat", "service", "life_service", "foreign", "leaving"},
		"rank": {
			"Binh nhì", "Binh nhất", "Hạ sĩ", "Trung sĩ", "Thượng sĩ", "Thiếu úy", "Trung úy", "Thượng úy", "Đại úy",
			"Thiếu tá", "Trung tá", "Thượng tá", "Đại tá", "Thiếu tướng", "Trung tướng", "Thượng tướng", "Đại tướng",
		},
	}
}

// lawWords are the ids that other rows explain. A nil one knows every id: so
// are rows checked before the rest is at hand.
type lawWords struct {
	honours   map[string][]string // code to the subjects of its rows
	regimes   map[string]bool
	facts     map[string]bool
	groups    map[string]bool
	documents map[string]bool // nil leaves citations free, as in a unit's own rows
}

func newLawWords(honours []Honour, documents []Document, sources []lawSource) *lawWords {
	var law lawRows
	for _, s := range sources {
		law.regimes = append(law.regimes, each(s.Regimes, func(r regimeRow) Regime { return Regime(r) })...)
		law.facts = append(law.facts, each(s.Facts, func(r factRow) Fact { return Fact(r) })...)
		law.postGroups = append(law.postGroups, each(s.PostGroups, func(r postGroupRow) PostGroup { return PostGroup(r) })...)
	}
	w := wordsOf(honours, law)
	w.documents = ids(documents, func(d Document) string { return d.ID })
	return w
}

// wordsOf returns the words of a catalogue; citations are free.
func wordsOf(honours []Honour, law lawRows) *lawWords {
	w := &lawWords{
		honours: map[string][]string{},
		regimes: ids(law.regimes, func(r Regime) string { return r.ID }),
		facts:   ids(law.facts, factID),
		groups:  ids(law.postGroups, func(g PostGroup) string { return g.ID }),
	}
	for _, h := range honours {
		w.honours[h.Code] = append(w.honours[h.Code], h.Subject)
	}
	return w
}

func ids[T any](rows []T, id func(T) string) map[string]bool {
	set := make(map[string]bool, len(rows))
	for _, row := range rows {
		set[id(row)] = true
	}
	return set
}

// honour tells whether a code, or a family such as HC_*, is known and for the
// subject; an empty subject does not matter.
func (w *lawWords) honour(pattern, subject string) (known, suits bool) {
	if w == nil {
		return true, true
	}
	stem, family := strings.CutSuffix(pattern, "*")
	if !family {
		return len(w.honours[pattern]) > 0, suitsAny(w.honours[pattern], subject)
	}
	for code, subjects := range w.honours {
		if strings.HasPrefix(code, stem) {
			known = true
			suits = suits || suitsAny(subjects, subject)
		}
	}
	return known, suits
}

func suitsAny(subjects []string, subject string) bool {
	return subject == "" || slices.Contains(subjects, subject) || slices.Contains(subjects, ForBoth)
}

func (w *lawWords) regime(id string) bool   { return w == nil || w.regimes[id] }
func (w *lawWords) fact(id string) bool     { return w == nil || w.facts[id] }
func (w *lawWords) group(id string) bool    { return w == nil || w.groups[id] }
func (w *lawWords) document(id string) bool { return w == nil || w.documents == nil || w.documents[id] }
