package main

import (
	"cmp"

	"sovang/certificates"
	"sovang/certificates/blank"
)

// templateView is a template as --json prints it; lengths are in mm.
type templateView struct {
	ID          string            `json:"id"`
	Name        string            `json:"name"`
	PaperWidth  float64           `json:"paper_width"`
	PaperHeight float64           `json:"paper_height"`
	Model       string            `json:"model"`
	Builtin     bool              `json:"builtin"`
	OverlayOnly bool              `json:"overlay_only"`
	Background  bool              `json:"background"`
	Uses        []templateUseView `json:"uses"`
	// Usual are the models of certificate for which it is used when nothing
	// else is said.
	Usual []string `json:"usual"`
	// Unreadable tells that its text has faults, which "show" tells.
	Unreadable bool `json:"unreadable,omitempty"`
}

type templateUseView struct {
	Honour string `json:"honour"`
	Issuer string `json:"issuer"`
}

func (v templateView) paper() string {
	if v.PaperWidth == 0 {
		return ""
	}
	return paperSize(v.PaperWidth, v.PaperHeight)
}

func (s shelf) view(id string) templateView {
	view := templateView{ID: id, Builtin: builtin(id), Uses: []templateUseView{}, Usual: []string{}}
	for _, u := range s.usesOf(id) {
		view.Uses = append(view.Uses, templateUseView{u.Honour, u.Issuer})
	}
	chosen, err := s.find(id)
	if err != nil {
		view.Unreadable = true
		return view
	}
	t := chosen.template
	view.Name, view.PaperWidth, view.PaperHeight = t.Name, t.PaperWidth, t.PaperHeight
	view.Model, view.OverlayOnly, view.Background = t.Model, t.OverlayOnly, len(chosen.scan) > 0
	for _, model := range s.models {
		if usual, err := certificates.BlankFor(model); err == nil && usual.ID == t.ID {
			view.Usual = append(view.Usual, model.ID)
		}
	}
	return view
}

// templateDetail is a template with what stands where.
type templateDetail struct {
	templateView
	Body   *templateBodyView   `json:"body"`
	Fields []templateFieldView `json:"fields"`
}

// templateBodyView is the zone of the body; it has the shape of [blank.Body].
type templateBodyView struct {
	X      float64 `json:"x"`
	Width  float64 `json:"width"`
	Top    float64 `json:"top,omitempty"`
	Bottom float64 `json:"bottom,omitempty"`
}

func bodyView(b blank.Body) *templateBodyView {
	if b == (blank.Body{}) {
		return nil
	}
	view := templateBodyView(b)
	return &view
}

// templateFieldView is a field, of the same shape, so that a plain conversion
// makes it; what the model of certificate decides is left out.
type templateFieldView struct {
	Key        blank.Key    `json:"key"`
	X          float64      `json:"x,omitempty"`
	Y          float64      `json:"y,omitempty"`
	Width      float64      `json:"width,omitempty"`
	Above      blank.Key    `json:"above,omitempty"`
	Gap        float64      `json:"gap,omitempty"`
	Align      blank.Align  `json:"align"`
	Size       float64      `json:"size,omitempty"`
	MinSize    float64      `json:"min_size,omitempty"`
	Font       blank.Font   `json:"font,omitempty"`
	Bold       *bool        `json:"bold,omitempty"`
	Italic     *bool        `json:"italic,omitempty"`
	Case       blank.Case   `json:"case,omitempty"`
	Colour     blank.Colour `json:"colour,omitempty"`
	Leading    float64      `json:"leading,omitempty"`
	MaxLines   int          `json:"max_lines"`
	Preprinted bool         `json:"preprinted"`
	Text       string       `json:"text,omitempty"`
}

func fieldViews(t blank.Template) []templateFieldView {
	views := make([]templateFieldView, len(t.Fields))
	for i, f := range t.Fields {
		f.Align, f.MaxLines = cmp.Or(f.Align, blank.AlignCentre), f.Lines()
		views[i] = templateFieldView(f)
	}
	return views
}
