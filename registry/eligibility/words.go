package eligibility

import (
	"fmt"
	"slices"
	"strings"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// sentence is a text in the two languages; {names} in it are filled in.
type sentence struct{ vi, en string }

func (s sentence) in(lang Lang) string {
	if lang == English {
		return s.en
	}
	return s.vi
}

// fill puts values for names, given as pairs: "{year}", "2019".
func (s sentence) fill(lang Lang, pairs ...string) string {
	return strings.NewReplacer(pairs...).Replace(s.in(lang))
}

// toCheck marks a sentence that rests on a row of the law that is not
// confirmed.
func toCheck(text string, basis catalogue.Basis, lang Lang) string {
	if basis.Confidence == "" || basis.Confidence == catalogue.Confirmed || text == "" {
		return text
	}
	mark := sentence{" (cần đối chiếu văn bản)", " (to be checked against the text)"}.in(lang)
	if body, full := strings.CutSuffix(text, "."); full {
		return body + mark + "."
	}
	return text + mark
}

// honourName names an honour as it is called in the year; a code that the
// catalogue does not know stands for itself.
func honourName(cat *catalogue.Catalogue, code string, year cal.Year, lang Lang) string {
	if stem, family := strings.CutSuffix(code, "*"); family {
		return familyName(cat, stem, lang)
	}
	honour, _, err := cat.Honour(code, year.Last())
	if err != nil {
		return code
	}
	return fullName(honour, lang)
}

func fullName(honour catalogue.Honour, lang Lang) string {
	return sentence{honour.FullName(""), honour.FullNameEn()}.in(lang)
}

// familyName names all honours whose codes begin alike: "Huân chương Bảo vệ
// Tổ quốc các hạng", "huân chương các loại".
func familyName(cat *catalogue.Catalogue, stem string, lang Lang) string {
	var names []string
	var kinds []catalogue.Kind
	for _, code := range cat.Codes() {
		if !strings.HasPrefix(code, stem) {
			continue
		}
		honour, _, err := cat.Honour(code, cal.Date{})
		if err != nil {
			continue
		}
		honour.Class = ""
		names = append(names, fullName(honour, lang))
		kinds = append(kinds, honour.Kind)
	}
	names, kinds = slices.Compact(names), slices.Compact(kinds)
	switch {
	case len(names) == 1:
		return sentence{names[0] + " các hạng", names[0] + ", any class"}.in(lang)
	case len(kinds) == 1:
		return sentence{KindName(kinds[0], Vietnamese) + " các loại", "any " + KindName(kinds[0], English)}.in(lang)
	}
	return joinOr(names, lang)
}

func honourNames(cat *catalogue.Catalogue, codes []string, year cal.Year, lang Lang) string {
	names := make([]string, len(codes))
	for i, code := range codes {
		names[i] = honourName(cat, code, year, lang)
	}
	return joinOr(names, lang)
}

func joinOr(words []string, lang Lang) string {
	return join(words, sentence{" hoặc ", " or "}.in(lang))
}

func joinAnd(words []string, lang Lang) string {
	return join(words, sentence{" và ", " and "}.in(lang))
}

func join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	end := len(words) - 1
	return strings.Join(words[:end], ", ") + last + words[end]
}

// span writes years without blanks, as sentences do: 2014–2018.
func span(p cal.Period) string {
	if p.From == 0 {
		return ""
	}
	if p.From == p.To {
		return yearText(p.From)
	}
	return yearText(p.From) + "–" + yearText(p.To)
}

func yearText(y cal.Year) string { return fmt.Sprintf("%04d", int(y)) }

func capital(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}
