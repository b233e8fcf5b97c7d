package catalogue

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sovang/registry/cal"
)

// issuerMark stands for the giver in [Honour.NameTemplate].
const issuerMark = "{issuer}"

// Resolve finds the honour that a list means: by its code, its name with or
// without class, an abbreviation, an alias, or a name by giver such as "Bằng
// khen của Tư lệnh Quân khu 2". Letter case, quotation marks, commas and the
// Unicode form do not matter; tones do. The row is that of the day, or the
// nearest one ([Catalogue.Honour] tells whether it stands).
//
// A text that fits several honours is an [*AmbiguousError], unless only one
// of them stands on the day. A text that fits none wraps [ErrUnknownHonour].
func (c *Catalogue) Resolve(text string, on cal.Date) (Honour, error) {
	if h, _, err := c.Honour(strings.ToUpper(strings.TrimSpace(text)), on); err == nil {
		return h, nil
	}
	key := fold(text)
	codes := c.honours.names()[key]
	if len(codes) == 0 {
		codes = c.byGiver(key, on)
	}
	if standing := c.standing(codes, on); len(standing) > 0 {
		codes = standing
	}
	switch len(codes) {
	case 0:
		return Honour{}, fmt.Errorf("%w: %q", ErrUnknownHonour, text)
	case 1:
		h, _, err := c.Honour(codes[0], on)
		return h, err
	}
	return Honour{}, &AmbiguousError{Text: text, Codes: slices.Clone(codes)}
}

// standing returns those of the codes that have a row on the day.
func (c *Catalogue) standing(codes []string, on cal.Date) []string {
	var standing []string
	for _, code := range codes {
		if _, inForce, err := c.Honour(code, on); err == nil && inForce {
			standing = append(standing, code)
		}
	}
	return standing
}

// byGiver returns the codes whose template fits the folded text.
func (c *Catalogue) byGiver(key string, on cal.Date) []string {
	var codes []string
	for _, code := range c.Codes() {
		h, _, err := c.Honour(code, on)
		if err == nil && h.NameTemplate != "" && namesGiver(h, key) {
			codes = append(codes, code)
		}
	}
	return codes
}

// namesGiver tells whether the folded text is the template of the honour with
// one of its givers; "Bằng khen Quân khu 2" leaves the word "của" out.
func namesGiver(h Honour, key string) bool {
	before, after, _ := strings.Cut(fold(h.NameTemplate), issuerMark)
	if !strings.HasSuffix(key, after) {
		return false
	}
	for _, prefix := range []string{before, strings.TrimSuffix(before, "của ")} {
		giver, ok := strings.CutPrefix(key, prefix)
		if ok && beginsWithOneOf(giver, list(h.Givers)) {
			return true
		}
	}
	return false
}

// beginsWithOneOf tells whether the folded text begins with one of the words.
func beginsWithOneOf(key string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return strings.HasPrefix(key+" ", fold(word)+" ")
	})
}

// nameIndex maps every way of writing an honour to the codes it may mean.
func nameIndex(honours []Honour) map[string][]string {
	index := map[string][]string{}
	for _, h := range honours {
		for _, key := range nameKeys(h) {
			if codes := index[key]; !slices.Contains(codes, h.Code) {
				index[key] = append(codes, h.Code) // honours come by code
			}
		}
	}
	return index
}

// nameKeys returns the folded ways of writing an honour. The name without the
// class is one of them and means all the classes.
func nameKeys(h Honour) []string {
	var keys []string
	for _, name := range append([]string{h.Name, h.Abbr}, list(h.Aliases)...) {
		if name == "" {
			continue
		}
		keys = append(keys, fold(name))
		for _, class := range classWords(h.Class) {
			keys = append(keys, fold(name+" hạng "+class))
		}
	}
	return keys
}

// classWords returns the ways in which lists write a class.
func classWords(class string) []string {
	switch class {
	case "":
		return nil
	case "Nhất":
		return []string{class, "1", "I"}
	case "Nhì":
		return []string{class, "2", "II"}
	case "Ba":
		return []string{class, "3", "III"}
	}
	return []string{class}
}

// list splits the texts of a field such as [Honour.Aliases].
func list(field string) []string {
	var items []string
	for item := range strings.SplitSeq(field, ";") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// fold removes what tells no two honours apart: letter case, quotation marks,
// commas, surplus blanks, the Unicode form, and sỹ for sĩ.
func fold(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '"', '\'', '“', '”', '‘', '’', '«', '»':
			return -1
		case ',':
			return ' '
		}
		return r
	}, norm.NFC.String(text))
	return strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(text), " ")), "sỹ", "sĩ")
}
