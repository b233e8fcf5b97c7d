package certificates

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"sovang/registry/cal"
	"sovang/registry/honourroll"
)

// ErrPosterSize tells that a poster cannot have that size.
var ErrPosterSize = errors.New("no poster of this size")

// ErrNobody tells that a poster has no name to show.
var ErrNobody = errors.New("nobody to show on the poster")

// PosterOptions says what a wall poster shows, and on which paper.
type PosterOptions struct {
	// Size is the paper, upright: A3 or A2.
	Size string
	// Superior and Unit head the poster; they are filled from the roll when
	// empty. Place and Date stand at the foot, as place and year.
	Superior, Unit, Place string
	Date                  cal.Date
	// Title is the great line; empty for BẢNG VÀNG DANH DỰ.
	Title string
	// Band leaves out who has no award of this band or a higher one, 1 the
	// state to [honourroll.OtherBand]; 0 shows all.
	Band int
	// Top shows at most so many collectives and so many individuals, those
	// with the highest awards; 0 shows all.
	Top int
}

// Poster prints an honour roll for the wall: every recipient once, under the
// highest award, collectives before individuals, without numbers of decisions.
// The letters are as large as the fewest sheets allow, and never smaller than
// 14 pt on A3 and 18 pt on A2. It returns the document and its number of
// sheets. A size that is not known wraps [ErrPosterSize], a poster without
// names [ErrNobody]; what cannot be printed is [Faults].
func Poster(r honourroll.Roll, o PosterOptions) (pdf []byte, sheets int, err error) {
	pages, err := layoutPoster(r, o)
	if err != nil {
		return nil, 0, err
	}
	pdf, err = draw(pages, posterMetadata(r, o))
	return pdf, len(pages), err
}

// PosterSizes lists the sizes of posters.
func PosterSizes() []string { return []string{"A3", "A2"} }

// posterPaper is how a size is printed: laid out on A3 with letters of at
// least so many pt, then enlarged.
type posterPaper struct{ least, factor float64 }

func posterPaperOf(size string) (posterPaper, error) {
	switch size {
	case "A3":
		return posterPaper{14, 1}, nil
	case "A2":
		return posterPaper{18 / math.Sqrt2, math.Sqrt2}, nil
	}
	return posterPaper{}, fmt.Errorf("%w: %q", ErrPosterSize, size)
}

func layoutPoster(r honourroll.Roll, o PosterOptions) ([]Page, error) {
	paper, err := posterPaperOf(o.Size)
	if err != nil {
		return nil, err
	}
	m, err := newMetrics()
	if err != nil {
		return nil, err
	}
	o.Unit, o.Superior = cmp.Or(o.Unit, r.UnitName), cmp.Or(o.Superior, r.Superior)
	o.Title = cmp.Or(o.Title, "Bảng vàng danh dự")
	s := &posterSetter{proof: &proof{metrics: m, key: r.Unit}, roll: r, options: o}
	groups := s.groups()
	if len(groups) == 0 {
		return nil, ErrNobody
	}
	s.setTitle()
	pages := s.set(groups, paper.least)
	return resized(pages, paper.factor), s.faults.err()
}

func posterMetadata(r honourroll.Roll, o PosterOptions) Metadata {
	meta := rollMetadata(r, RollOptions{Letterhead: Letterhead{Unit: o.Unit, Date: o.Date}, Title: o.Title})
	meta.Subject = fmt.Sprintf("Bảng treo tường khổ %s, %s", o.Size, r.Period.Long())
	return meta
}

// posterSetter sets the sheets of one poster.
type posterSetter struct {
	*proof
	roll    honourroll.Roll
	options PosterOptions
	// title is the head of every sheet; top is where the names begin.
	title []Item
	top   float64
}

// posterGroup is the recipients of one honour in one part of the poster.
type posterGroup struct {
	// part is the heading of the part that the group begins, empty within one.
	part, honour string
	names        []posterName
}

// posterName is one recipient: Thượng úy Nguyễn Văn A – Đại đội 1.
type posterName struct{ rank, name, unit string }

// groups gathers who is shown under the highest honours, in the order of the
// roll.
func (s *posterSetter) groups() []posterGroup {
	groups := s.part("TẬP THỂ", s.shown(s.roll.Collectives))
	return append(groups, s.part("CÁ NHÂN", s.shown(s.roll.Individuals))...)
}

// shown returns the entries that the options leave.
func (s *posterSetter) shown(entries []honourroll.Entry) []honourroll.Entry {
	var list []honourroll.Entry
	for _, e := range entries {
		full := s.options.Top > 0 && len(list) == s.options.Top
		if !full && (s.options.Band == 0 || e.Highest().Band <= s.options.Band) {
			list = append(list, e)
		}
	}
	return list
}

func (s *posterSetter) part(heading string, entries []honourroll.Entry) []posterGroup {
	var groups []posterGroup
	for i, e := range entries {
		if honour := e.Highest().Name; i == 0 || honour != groups[len(groups)-1].honour {
			groups = append(groups, posterGroup{honour: honour})
		}
		last := &groups[len(groups)-1]
		last.names = append(last.names, s.name(e))
	}
	if len(groups) > 0 {
		groups[0].part = heading
	}
	return groups
}

// name words a recipient. The unit of the roll is not named beside collectives
// directly below it, nor beside its people when they have no other.
func (s *posterSetter) name(e honourroll.Entry) posterName {
	unit := e.Unit
	switch {
	case !e.Subject.IsUnit() && s.ofOneUnit():
		unit = ""
	case e.Subject.IsUnit() && (e.Superior == s.roll.UnitName || e.Subject.Unit == s.roll.Unit):
		unit = ""
	case e.Subject.IsUnit():
		unit = e.Superior
	}
	face := Face{Family: Serif}
	n := posterName{
		rank: s.text(lineName, e.Rank, face),
		name: s.text(lineName, e.Name, Face{Family: Serif, Bold: true}),
		unit: s.text(linePlace, unit, face),
	}
	if e.Posthumous {
		n.unit = joinWords(n.unit, "(truy tặng)")
	}
	return n
}

// ofOneUnit tells that all individuals are of the unit of the roll.
func (s *posterSetter) ofOneUnit() bool {
	return !slices.ContainsFunc(s.roll.Individuals, func(e honourroll.Entry) bool { return e.Unit != s.roll.UnitName })
}

// counts counts the recipients shown and those of the roll.
func (s *posterSetter) counts(groups []posterGroup) (shown, all int) {
	for _, g := range groups {
		shown += len(g.names)
	}
	return shown, len(s.roll.Collectives) + len(s.roll.Individuals)
}
