package certificates

import (
	"errors"
	"fmt"

	"sovang/certificates/blank"
	"sovang/registry/catalogue"
)

// ErrModel tells that there is no layout for a model of certificate, or that a
// template does not suit it; the error then holds [blank.Faults] too.
var ErrModel = errors.New("no layout for this model of certificate")

// BlankFor returns the template that comes with the program for a model of
// certificate. A model or a paper without one is an error that wraps
// [ErrModel].
func BlankFor(model catalogue.CertificateModel) (blank.Template, error) {
	if t, there := blank.Usual(model); there {
		return t, nil
	}
	return blank.Template{}, fmt.Errorf("%w: %q, %g × %g mm", ErrModel, model.ID, model.PaperWidth, model.PaperHeight)
}

// template returns the blank of a certificate, the usual one of its model when
// none was chosen. One that does not suit the model is an error that wraps
// [ErrModel].
func (c Certificate) template() (blank.Template, error) {
	if c.Blank.ID == "" {
		return BlankFor(c.Model)
	}
	if faults := c.Blank.Check(c.Model); len(faults) > 0 {
		return c.Blank, fmt.Errorf("%w: template %s: %w", ErrModel, c.Blank.ID, faults)
	}
	return c.Blank, nil
}

// circle is a place for an ornament, in mm.
type circle struct{ X, Y, R float64 }

// ornamentAt returns the circle of an ornament; a template without it has none
// of any size.
func ornamentAt(t blank.Template, key blank.Key) circle {
	f, _ := t.Field(key)
	return circle{f.X + f.Width/2, f.Y + f.Width/2, f.Width / 2}
}

// borderAndMargin is the width of the border and of the white inside it, in mm.
const borderAndMargin = 13.0
