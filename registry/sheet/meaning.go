package sheet

import (
	"maps"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/pattern"
)

// meaning is what a heading says stands in its column: a field, several of
// them, or something that the register has no place for.
type meaning struct {
	fields  []string
	ignored bool
}

func (m meaning) none() bool { return len(m.fields) == 0 && !m.ignored }

// meaning tells what a heading means, given from top to bottom: all of it,
// also the other way round ("Quyết định" over "Số" is "Số quyết định"), else
// its lower or its upper part alone.
func (l layout) meaning(parts []string) meaning {
	texts := []string{strings.Join(parts, " ")}
	if n := len(parts); n > 1 {
		turned := slices.Clone(parts)
		slices.Reverse(turned)
		texts = append(texts, strings.Join(turned, " "))
		if !isSex(parts[n-1]) {
			texts = append(texts, parts[n-1])
		}
		texts = append(texts, parts[0])
	}
	for _, text := range texts {
		if m := l.meaningOf(text); !m.none() {
			return m
		}
	}
	for _, text := range texts {
		if fields := l.combination(text); len(fields) > 1 {
			return meaning{fields: fields}
		}
	}
	return meaning{}
}

// isSex tells that the lower part of a heading parts a column by sex: "Nam"
// below "Năm sinh" is no year.
func isSex(part string) bool {
	part = strings.ToLower(strings.TrimSpace(part))
	return part == "nam" || part == "nữ"
}

func (l layout) meaningOf(text string) meaning {
	for _, key := range headingForms(text) {
		if fields, ok := l.known[key]; ok {
			return meaning{fields: fields, ignored: len(fields) == 0}
		}
		if l.ignored[key] {
			return meaning{ignored: true}
		}
	}
	return meaning{}
}

var (
	inBrackets = pattern.Of(`\s*[(\[][^)\]]*[)\]]?`)
	aside      = pattern.Of(` (trong \d+ nam|trong 5 nam qua|hien nay|hien tai|neu co|cua d c|d c|dong chi|quan nhan|da duoc khen|giai doan \d{4} \d{4})$`)
)

// headingForms are the keys under which a heading is looked up: as it is
// written, without what stands in brackets, without by-words, and with its
// abbreviations written out.
func headingForms(text string) []string {
	var forms []string
	add := func(key string) {
		if key != "" && !slices.Contains(forms, key) {
			forms = append(forms, key)
		}
	}
	for _, written := range []string{text, inBrackets().ReplaceAllString(text, " ")} {
		key := headingKey(written)
		add(key)
		add(aside().ReplaceAllString(key, ""))
		full := writtenOut(key)
		add(full)
		add(aside().ReplaceAllString(full, ""))
	}
	return forms
}

// abbreviations are the words that officers shorten in headings.
func abbreviations() map[string]string {
	return map[string]string{
		"cb": "cap bac", "cv": "chuc vu", "dv": "don vi", "ntn": "ngay thang nam", "ntns": "ngay thang nam sinh", "qd": "quyet dinh",
		"dh": "danh hieu", "ht": "hinh thuc", "kt": "khen thuong", "htkt": "hinh thuc khen thuong", "qq": "que quan",
		"nn": "nhap ngu", "ns": "ngay sinh", "tt": "thanh tich", "hvt": "ho va ten", "gc": "ghi chu", "qh": "quan ham",
		"dtkt": "danh hieu thi dua", "dhtd": "danh hieu thi dua",
	}
}

func writtenOut(key string) string {
	words := strings.Fields(key)
	if len(words) == 1 && words[0] == "tt" {
		return key // the running number
	}
	short := abbreviations()
	for i, word := range words {
		if long, ok := short[word]; ok {
			words[i] = long
		}
	}
	return strings.Join(words, " ")
}

// mostCombined is how many fields one column may hold.
const mostCombined = 4

var (
	headingParts = pattern.Of(`\s*[,;/\n+]\s*|\s+[-–]\s+`)
	headingAnd   = pattern.Of(`\s+và\s+`)
)

// combination are the fields of a heading that names several: "Chức vụ, đơn
// vị".
func (l layout) combination(text string) []string {
	text = strings.TrimSpace(inBrackets().ReplaceAllString(text, " "))
	pieces := headingParts().Split(text, -1)
	if len(pieces) == 1 {
		pieces = headingAnd().Split(text, -1)
	}
	if len(pieces) < 2 || len(pieces) > mostCombined {
		return nil
	}
	var fields []string
	for _, piece := range pieces {
		m := l.meaningOf(piece)
		if len(m.fields) != 1 || slices.Contains(fields, m.fields[0]) {
			return nil
		}
		fields = append(fields, strings.TrimSuffix(m.fields[0], otherWay))
	}
	return fields
}

// mapped is the list whose headings mean what a mapping says, as far as the
// list has its fields.
func (l layout) mapped(m registry.Mapping) layout {
	known := maps.Clone(l.known)
	for _, c := range m.Columns {
		if l.hasFields(c) {
			known[headingKey(c.Heading)] = c.Fields()
		}
	}
	l.known = known
	return l
}

// nearest returns the heading of the list that is spelt most like a text, if
// one is near.
func (l layout) nearest(text string) string {
	key, best, found := headingKey(text), 0, ""
	for _, c := range l.columns {
		for _, heading := range append([]string{c.heading}, c.also...) {
			other := headingKey(heading)
			far := registry.EditDistance(key, other)
			if far <= len(key)/3 && (found == "" || far < best) {
				best, found = far, heading
			}
		}
	}
	return found
}
