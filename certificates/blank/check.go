package blank

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sovang/registry/catalogue"
	"sovang/registry/pattern"
)

// slug is the form of an id: small letters, digits, single hyphens.
var slug = pattern.Of(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// The bounds of what a template can say. Paper is from a business card to A2,
// letters are such that a certificate can be read, lines of one text do not
// stand on one another, and a code is large enough for a camera.
const (
	longestID             = 40
	longestName           = 120 // letters
	longestText           = 500
	leastPaper, mostPaper = 50.0, 600.0 // mm
	leastSize, mostSize   = 4.0, 100.0  // pt
	leastLeading          = 0.8         // em
	mostLeading           = 3.0
	mostLines             = 9
	leastCode             = 15.0 // mm
	hair                  = 1e-6 // sums of lengths are not exact
)

// checker gathers the faults of one table of a template.
type checker struct {
	table int
	field string
	at    lines
	found Faults
}

func (c *checker) that(ok bool, name string, reason Reason, value string) {
	if !ok {
		c.found = append(c.found, Fault{Line: c.at(c.table, name), Field: c.field, Name: name, Reason: reason, Value: value})
	}
}

// number checks a number; one that is no number lies in no bounds.
func (c *checker) number(name string, value, least, most float64, reason Reason) {
	text := decimal(value)
	if reason == Missing {
		text = ""
	}
	c.that(value >= least && value <= most, name, reason, text)
}

// optional checks a number that may be left out; 0 is not given.
func (c *checker) optional(name string, value, least, most float64) {
	if value != 0 {
		c.number(name, value, least, most, Impossible)
	}
}

// words checks a text by its length and its characters.
func (c *checker) words(name, text string, most int) {
	length := utf8.RuneCountInString(text)
	c.that(length <= most, name, Impossible, strconv.Itoa(length))
	c.that(!strings.ContainsFunc(text, unseen), name, Invisible, "")
}

// unseen tells that nobody sees a character; a new line is seen.
func unseen(r rune) bool { return r != '\n' && !unicode.IsGraphic(r) }

// among checks a value of a closed list; an empty one is not given.
func among[T ~string](c *checker, name string, value T, list ...T) {
	c.that(value == "" || slices.Contains(list, value), name, UnknownValue, string(value))
}

func decimal(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }

// faults returns what is wrong with the template by itself.
func (t Template) faults(at lines) Faults {
	c := checker{table: topTable, at: at}
	c.that(slug().MatchString(t.ID) && len(t.ID) <= longestID, "id", missingOr(t.ID, UnknownValue), t.ID)
	c.that(t.Name != "", "name", Missing, "")
	c.words("name", t.Name, longestName)
	c.number("paper_width", t.PaperWidth, leastPaper, mostPaper, Impossible)
	c.number("paper_height", t.PaperHeight, leastPaper, mostPaper, Impossible)
	c.that(len(t.Fields) > 0, "field", Missing, "")
	found := append(c.found, t.bodyFaults(at)...)
	seen := map[Key]bool{}
	for i, f := range t.Fields {
		c := checker{table: i, field: string(f.Key), at: at}
		c.that(f.Key.known(), "key", missingOr(string(f.Key), UnknownValue), string(f.Key))
		if f.Key.known() {
			c.that(!seen[f.Key], "key", Repeated, string(f.Key))
			t.place(&c, f)
			f.letters(&c)
		}
		seen[f.Key] = true
		found = append(found, c.found...)
	}
	return found
}

func missingOr(value string, reason Reason) Reason {
	if value == "" {
		return Missing
	}
	return reason
}

// bodyFaults checks the zone of the body, which must be there when a field
// flows in it, and must have bounds.
func (t Template) bodyFaults(at lines) Faults {
	c := checker{table: bodyTable, field: "body", at: at}
	if !slices.ContainsFunc(t.Fields, Field.InBody) && t.Body == (Body{}) {
		return nil
	}
	c.number("width", t.Body.Width, 1, t.PaperWidth, missingBelow(t.Body.Width))
	c.number("x", t.Body.X, 0, t.PaperWidth-t.Body.Width+hair, Outside)
	for _, edge := range []struct {
		name  string
		value float64
		by    Key
	}{{"top", t.Body.Top, AwardName}, {"bottom", t.Body.Bottom, PlaceDate}} {
		_, there := t.Field(edge.by)
		c.that(edge.value != 0 || there, edge.name, Missing, string(edge.by))
		c.number(edge.name, edge.value, 0, t.PaperHeight, Outside)
	}
	c.that(t.Body.Bottom == 0 || t.Body.Bottom > t.Body.Top, "bottom", Conflict, "top")
	return c.found
}

// missingBelow tells a length that is not given from one that cannot be.
func missingBelow(value float64) Reason {
	if value == 0 {
		return Missing
	}
	return Outside
}

// place checks where a field stands.
func (t Template) place(c *checker, f Field) {
	if f.InBody() { // it has the width of the body, and what is printed already cannot flow
		c.that(!f.Preprinted, "y", Missing, "preprinted")
		c.that(f.X == 0 && f.Width == 0 && f.Align == "", "y", Missing, "")
		placed := t.placed()
		c.that(placed == "", "y", Divided, string(placed))
		return
	}
	c.that(f.Y == 0 || f.Above == "", "above", Conflict, "y")
	c.that(f.Y != 0 || f.Above != "", "y", Missing, "")
	c.number("y", f.Y, 0, t.PaperHeight, Outside)
	if f.Key != MottoRule {
		c.number("width", f.Width, hair, t.PaperWidth, missingBelow(f.Width))
		c.number("x", f.X, 0, t.PaperWidth-f.Width+hair, Outside)
	}
	if f.Key == MottoRule {
		_, there := t.Field(Motto)
		c.that(there, "key", Conflict, string(Motto)) // the rule is as long as the motto
	}
	if f.Key.IsBox() {
		c.that(f.Y+f.Width <= t.PaperHeight+hair, "width", Outside, decimal(f.Width))
		c.that(f.Key != QR || f.Width == 0 || f.Width >= leastCode, "width", Impossible, decimal(f.Width))
	}
	t.above(c, f)
}

// placed returns the key of a field that could flow and has a place, or none.
// Where one has, all must, or the body must have bounds of its own: what flows
// does not know of it.
func (t Template) placed() Key {
	if t.Body.Top > 0 && t.Body.Bottom > 0 {
		return ""
	}
	i := slices.IndexFunc(t.Fields, func(f Field) bool { return f.Key.Flows() && !f.InBody() })
	if i < 0 {
		return ""
	}
	return t.Fields[i].Key
}

// above checks what a field stands on: a text with a place, in the end one
// with a baseline.
func (t Template) above(c *checker, f Field) {
	if f.Above == "" {
		c.that(f.Gap == 0, "gap", Conflict, "above")
		return
	}
	c.number("gap", f.Gap, 0, t.PaperHeight, Impossible)
	below := f
	for range t.Fields {
		next, there := t.Field(below.Above)
		if !there || !next.Key.IsText() || next.InBody() || !f.Key.IsText() {
			c.that(false, "above", UnknownValue, string(below.Above))
			return
		}
		if below = next; below.Above == "" {
			return
		}
	}
	c.that(false, "above", Conflict, string(f.Above)) // they stand on one another
}

// letters checks how a field is set.
func (f Field) letters(c *checker) {
	among(c, "align", f.Align, AlignLeft, AlignCentre, AlignRight)
	among(c, "font", f.Font, Serif, Script)
	among(c, "case", f.Case, AsIs, Upper)
	among(c, "colour", f.Colour, Black, Red)
	c.optional("size", f.Size, leastSize, mostSize)
	c.optional("min_size", f.MinSize, leastSize, mostSize)
	c.that(f.Size == 0 || !(f.MinSize > f.Size), "min_size", Conflict, "size")
	c.optional("leading", f.Leading, leastLeading, mostLeading)
	c.number("max_lines", float64(f.MaxLines), 0, mostLines, Impossible)
	c.that(!f.Key.Free() || strings.TrimSpace(f.Text) != "", "text", Missing, "")
	c.that(!f.Key.Free() || f.Size != 0, "size", Missing, "")
	c.words("text", f.Text, longestText)
	for _, strange := range strangeKeys(f.Text) {
		c.that(false, "text", UnknownValue, strange)
	}
}

// Check tells what keeps the template from being used for a model of
// certificate: another model, another paper, letters without a size. Lines of
// the file are not known here.
func (t Template) Check(model catalogue.CertificateModel) Faults {
	c := checker{table: topTable, at: func(int, string) int { return 0 }}
	c.that(t.Model == "" || t.Model == model.ID, "model", Mismatch, model.ID)
	c.that(math.Abs(t.PaperWidth-model.PaperWidth) < hair, "paper_width", Mismatch, decimal(model.PaperWidth))
	c.that(math.Abs(t.PaperHeight-model.PaperHeight) < hair, "paper_height", Mismatch, decimal(model.PaperHeight))
	for _, f := range t.Fields {
		c.field = string(f.Key)
		c.that(!f.Key.IsText() || f.Letters(model.Lines[f.Key.Role()]).Size > 0, "size", Missing, "")
	}
	return c.found
}
