package registry

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"sovang/registry/pattern"
)

// Template is a unit's own copy of how a certificate stands on its blank
// (phôi): the text of a template file, and a scan of the blank for proofs on
// the screen.
type Template struct {
	// ID is the name by which the commands know the template: gk-trung-doan.
	ID string
	// Text is the TOML of package blank.
	Text string
	// Background is a scan of the blank, a PNG, or empty. It is never printed.
	Background []byte
}

// TemplateUse says for which certificates a template is used. The most exact
// use wins: honour and issuer, issuer, honour, neither.
type TemplateUse struct {
	// Honour is the code of an honour, Issuer that of the unit that decides;
	// an empty one stands for all.
	Honour, Issuer string
	// Template is the ID of a template, the unit's own or a built-in one.
	Template string
}

// Printer is what makes good the faults of one printer: measured with the
// calibration page, kept by name, apart from every template.
type Printer struct {
	Name string
	// DX and DY move what is printed to the right and down, in mm.
	DX, DY float64
	// ScaleX and ScaleY stretch it from the top left corner; 1 leaves it.
	ScaleX, ScaleY float64
}

// The bounds of a printer's correction: more than that is no fault of a
// printer but a wrong measurement.
const (
	maxShift           = 50.0 // mm
	minScale, maxScale = 0.8, 1.2
)

var templateID = pattern.Of(`^[a-z0-9][a-z0-9-]{0,39}$`)

var pngSignature = []byte("\x89PNG\r\n\x1a\n")

// Validate lists what is wrong with the template beside its text, which
// package blank judges.
func (t Template) Validate() Faults {
	var f faultList
	switch {
	case t.ID == "":
		f.add(Fault{Code: FaultMissing, Field: "id"})
	case !templateID().MatchString(t.ID):
		f.add(Fault{Code: FaultTemplateID, Field: "id", Value: strings.ToValidUTF8(t.ID, "?")})
	}
	switch {
	case strings.TrimSpace(t.Text) == "":
		f.add(Fault{Code: FaultMissing, Field: "text"})
	case strings.ContainsRune(t.Text, utf8.RuneError): // or is no Unicode
		f.add(Fault{Code: FaultText, Field: "text"})
	}
	if len(t.Background) > 0 && !bytes.HasPrefix(t.Background, pngSignature) {
		f.add(Fault{Code: FaultChoice, Field: "background", Args: map[string]string{"allowed": "PNG"}})
	}
	return f.list
}

// Validate lists what is wrong with the use by itself.
func (u TemplateUse) Validate() Faults {
	var f faultList
	f.requireText("template", u.Template)
	return f.list
}

// TemplateFor returns the ID of the template that is used for certificates of
// an honour by an issuer: the most exact use wins. "" tells that none is named.
func TemplateFor(uses []TemplateUse, honour, issuer string) string {
	for _, wanted := range []TemplateUse{{Honour: honour, Issuer: issuer}, {Issuer: issuer}, {Honour: honour}, {}} {
		for _, use := range uses {
			if use.Honour == wanted.Honour && use.Issuer == wanted.Issuer {
				return use.Template
			}
		}
	}
	return ""
}

// Validate lists what is wrong with the printer profile: it moves by at most
// 50 mm and scales by 0.8 to 1.2.
func (p Printer) Validate() Faults {
	var f faultList
	f.requireText("name", p.Name)
	for _, shift := range []struct {
		field string
		value float64
	}{{"dx", p.DX}, {"dy", p.DY}} {
		f.between(shift.field, shift.value, -maxShift, maxShift)
	}
	f.between("scale_x", p.ScaleX, minScale, maxScale)
	f.between("scale_y", p.ScaleY, minScale, maxScale)
	return f.list
}

func (f *faultList) between(field string, value, low, high float64) {
	if value >= low && value <= high { // false for what is no number
		return
	}
	f.add(Fault{Code: FaultRange, Field: field, Value: decimalText(value), Args: map[string]string{
		"low": decimalText(low), "high": decimalText(high)}})
}

// decimalText writes a number with a decimal comma.
func decimalText(value float64) string {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(value, 'f', -1, 64), ".", ",", 1)
}
