package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/paper"
	"sovang/registry/sheet"
	"sovang/registry/store"
	"sovang/registry/webroll"
)

// rollPaper is the unit's own on the papers of a roll.
type rollPaper struct {
	head      certificates.Letterhead
	signature certificates.SignatureBlock
	title     string
}

// paper reads letterhead, signature and title from the settings.
func (m madeRoll) paper(ctx context.Context, reg *store.Register, o rollOptions) (rollPaper, error) {
	settings, err := reg.Settings(ctx)
	if err != nil {
		return rollPaper{}, err
	}
	head, err := letterheadOf(ctx, reg, m.unit, settings, o.date)
	if err != nil {
		return rollPaper{}, err
	}
	signature := signatureFrom(settings)
	if m.unit.Code != settings[registry.SettingUnit] { // the keeper does not sign for a sub-unit
		signature = signatureFrom(nil)
	}
	return rollPaper{head, signature, cmp.Or(o.title, settingValue(settings, registry.SettingRollTitle))}, nil
}

// file returns what writes the roll, its poster or its comparisons in the form
// that the file's ending asks for. A roll as a list is made while it is
// written, because it may be large; whatever can go wrong with the others has
// come up before.
func (m madeRoll) file(ctx context.Context, e *env, reg *store.Register, o rollOptions) (func(io.Writer) error, error) {
	onPaper, err := m.paper(ctx, reg, o)
	if err != nil {
		return nil, err
	}
	if o.poster == "" && !o.compare {
		switch endingOf(o.out) {
		case ".csv":
			return func(w io.Writer) error { return sheet.WriteRollCSV(w, m.roll) }, nil
		case ".json":
			return func(w io.Writer) error { return sheet.WriteRollJSON(w, m.roll, m.against) }, nil
		}
	}
	made, err := m.made(e, onPaper, o)
	return func(w io.Writer) error {
		_, err := w.Write(made)
		return err
	}, err
}

// made makes what is not written as it is made.
func (m madeRoll) made(e *env, onPaper rollPaper, o rollOptions) ([]byte, error) {
	switch {
	case o.poster != "":
		return m.poster(e, onPaper, o)
	case o.compare:
		return m.comparison(onPaper, o)
	}
	var file bytes.Buffer
	var err error
	switch endingOf(o.out) {
	case ".html":
		err = webroll.Write(&file, m.roll, webroll.Options{
			Title: onPaper.title, Superior: onPaper.head.Superior, Unit: onPaper.head.Unit,
			Place: onPaper.head.Place, Date: onPaper.head.Date, Against: m.against})
	case ".xlsx":
		err = sheet.WriteRollXLSX(&file, m.roll, m.against)
	default:
		return certificates.Roll(m.roll, certificates.RollOptions{
			Letterhead: onPaper.head, Signature: onPaper.signature, Title: onPaper.title, Against: m.against})
	}
	return file.Bytes(), err
}

// manySheets is from how many sheets on a poster is said to be long.
const manySheets = 3

// poster prints the wall poster and says how many sheets it takes.
func (m madeRoll) poster(e *env, onPaper rollPaper, o rollOptions) ([]byte, error) {
	file, sheets, err := certificates.Poster(m.roll, certificates.PosterOptions{
		Size: o.poster, Superior: onPaper.head.Superior, Unit: onPaper.head.Unit, Place: onPaper.head.Place,
		Date: o.date, Title: onPaper.title, Band: o.band, Top: o.top})
	if errors.Is(err, certificates.ErrNobody) {
		return nil, &refusal{code: exitNotFound, id: "error.poster-nobody", hint: "hint.poster-nobody"}
	}
	if err != nil {
		return nil, err
	}
	e.remark("say.poster", "N", sheets, "Size", o.poster)
	if sheets >= manySheets {
		e.advise("hint.poster-fewer")
	}
	return file, nil
}

// comparison writes the comparisons as a paper of their own.
func (m madeRoll) comparison(onPaper rollPaper, o rollOptions) ([]byte, error) {
	var file bytes.Buffer
	switch endingOf(o.out) {
	case ".json":
		err := sheet.WriteComparisonJSON(&file, m.roll.Units, m.against)
		return file.Bytes(), err
	case ".html":
		err := webroll.WriteDocument(&file, m.comparisonPaper(onPaper))
		return file.Bytes(), err
	}
	return paperFile(m.comparisonPaper(onPaper), o.out)
}

// comparisonPaper words the comparisons for paper, which is Vietnamese.
func (m madeRoll) comparisonPaper(onPaper rollPaper) paper.Document {
	d := paper.Document{
		Head: paper.Head(onPaper.head), Landscape: true,
		Title:      "So sánh kết quả khen thưởng",
		Subject:    "Giữa các đơn vị " + m.roll.Period.Long(),
		Signatures: signedAtRight(onPaper.signature),
	}
	tables := m.roll.Units.Tables()
	if len(tables) > 0 {
		tables = append(tables, m.roll.Units.DetailTable())
	}
	if m.against != nil {
		d.Subject += fmt.Sprintf(" và với %s", m.against.Earlier.Long())
		tables = append([]paper.Table{m.against.Table()}, tables...)
	}
	for i, t := range tables {
		t.Heading = fmt.Sprintf("%d. %s", i+1, t.Heading)
		d.Body = append(d.Body, t)
	}
	return d
}
