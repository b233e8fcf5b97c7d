package honourroll

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sovang/registry/catalogue"
)

// shortName returns the abbreviation of an honour with its class, in words
// that a narrow column can break: HC BVTQ Ba, Cờ BQP. An honour named by its
// giver is abbreviated by it: BK QK2.
func shortName(h catalogue.Honour, name string) string {
	abbr := h.Abbr
	if parted := initials(h.FullName("")); abbr == "" {
		abbr = initials(name)
	} else if strings.ReplaceAll(parted, " ", "") == strings.ReplaceAll(abbr, " ", "") {
		abbr = parted
	}
	for _, kind := range []string{"CSTĐ", "TTLĐ", "HC", "BK", "Cờ", "KNC"} {
		if rest, found := strings.CutPrefix(abbr, kind); found {
			abbr = kind + " " + strings.TrimSpace(rest)
			break
		}
	}
	return strings.TrimSpace(abbr + " " + h.Class)
}

// initials abbreviates a name as army lists do: its kind, then the first
// letters, and numbers whole. Cờ thi đua của Quân khu 2 is Cờ QK2. A giver
// with a name too long for that is "the unit above", TT (đơn vị trực thuộc).
func initials(name string) string {
	kind := ""
	for _, k := range [][2]string{{"Cờ thi đua của ", "Cờ"}, {"Bằng khen của ", "BK"}, {"Kỷ niệm chương ", "KNC"}, {"Giấy khen của ", "GK"}} {
		if rest, found := strings.CutPrefix(name, k[0]); found {
			kind, name = k[1]+" ", rest
		}
	}
	const most = 12
	if short := firstLetters(name); kind == "" || kind == "KNC " || utf8.RuneCountInString(short) <= most {
		return kind + short
	}
	return kind + "TT"
}

// firstLetters joins the first letters of words, and numbers whole. Where the
// name comes to a capital after small letters a new word begins, unless one of
// the two would be short: Bộ Tư lệnh Quân khu 2 is BTL QK2.
func firstLetters(name string) string {
	const least = 3
	var parts []string
	small := true
	for _, word := range strings.Fields(name) {
		letters := []rune(strings.Trim(word, "“”\"',.-–"))
		if len(letters) == 0 {
			continue
		}
		first := letters[0]
		if n := len(parts); n == 0 || unicode.IsUpper(first) && small && utf8.RuneCountInString(parts[n-1]) >= least {
			parts = append(parts, "")
		}
		small = unicode.IsLower(first)
		if !unicode.IsDigit(first) {
			letters = []rune{unicode.ToUpper(first)}
		}
		parts[len(parts)-1] += string(letters)
	}
	if n := len(parts); n > 1 && utf8.RuneCountInString(parts[n-1]) < least {
		parts = append(parts[:n-2], parts[n-2]+parts[n-1])
	}
	return strings.Join(parts, " ")
}

// tellApart spells out the abbreviations that several columns share, and adds
// the code where that does not help.
func tellApart(columns []Column) {
	for _, distinct := range []func(Column) string{
		func(c Column) string { return spelled(c.Name) },
		func(c Column) string { return c.Abbr + " " + c.Honour },
	} {
		shared := map[string]int{}
		for _, c := range columns {
			shared[c.Abbr]++
		}
		for i, c := range columns {
			if shared[c.Abbr] > 1 {
				columns[i].Abbr = distinct(c)
			}
		}
	}
}

// spelled abbreviates only the kind of an honour: CSTĐ toàn quân.
func spelled(name string) string {
	for _, k := range [][2]string{
		{"Chiến sĩ thi đua ", "CSTĐ "}, {"Tập thể lao động ", "TTLĐ "}, {"Huân chương ", "HC "}, {"Huy chương ", "HC "},
		{"Bằng khen của ", "BK "}, {"Cờ thi đua của ", "Cờ "}, {"Kỷ niệm chương ", "KNC "},
	} {
		if rest, found := strings.CutPrefix(name, k[0]); found {
			return k[1] + rest
		}
	}
	return name
}
