package certificates

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// ErrNoDecision tells that a record holds an award without its decision.
var ErrNoDecision = errors.New("award without decision")

// Record is what the register holds of one person or unit, for the record
// sheet (lý lịch khen thưởng).
type Record struct {
	Letterhead Letterhead
	Signature  SignatureBlock
	// Until is the day up to which the register was read.
	Until cal.Date

	// Unit is the unit whose record it is; with no code it is Person's.
	Unit   registry.Unit
	Person registry.Person
	// Superior is the name of the unit above, for a unit.
	Superior string

	// The entries of the subject, in any order; Decisions and Movements may
	// hold more than are used.
	Awards      []registry.Award
	Decisions   []registry.Decision
	Grades      []registry.Grade
	Initiatives []registry.Initiative
	Disciplines []registry.Discipline
	Exemplars   []registry.Exemplar
	Movements   []registry.Movement
	// Handovers are those of the certificates of the awards.
	Handovers []registry.Handover

	Catalogue *catalogue.Catalogue
	// NameOf returns the name that the unit or authority of a code bore on a
	// day; the zero Date asks for today's.
	NameOf func(code string, on cal.Date) string
}

// isUnit tells whose record it is.
func (r Record) isUnit() bool { return r.Unit.Code != "" }

// subject returns the name and the code of whose record it is.
func (r Record) subject() (name, code string) {
	if r.isUnit() {
		return r.Unit.Name, r.Unit.Code
	}
	return r.Person.Name, r.Person.Code
}

// RecordSheet prints the record of one person or unit on A4: who it is,
// service, titles, commendations, grades, initiatives, and what happened to
// awards afterwards. Awards that no longer stand are struck through, with the
// reason. What cannot be printed is [Faults]; an award whose decision is not
// there wraps [ErrNoDecision], one whose honour was never known
// catalogue.ErrUnknownHonour.
func RecordSheet(r Record) ([]byte, error) {
	pages, err := layoutRecord(r)
	if err != nil {
		return nil, err
	}
	return draw(pages, r.metadata())
}

func (r Record) metadata() Metadata {
	name, _ := r.subject()
	date := cmp.Or(r.Letterhead.Date, r.Until)
	for _, d := range r.Decisions {
		if date.IsZero() || !r.Letterhead.Date.IsDay() && r.Until.IsZero() && d.Date.After(date) {
			date = d.Date
		}
	}
	return Metadata{
		Title: "Lý lịch khen thưởng – " + name, Author: r.Letterhead.Unit,
		Subject: "Lý lịch khen thưởng", Keywords: []string{"lý lịch khen thưởng", name}, Date: date,
	}
}

func layoutRecord(r Record) ([]Page, error) {
	m, err := newMetrics()
	if err != nil {
		return nil, err
	}
	awards, err := r.awards()
	if err != nil {
		return nil, err
	}
	_, code := r.subject()
	s := recordSetter{flow: newFlow(&proof{metrics: m, key: code}, portraitA4()), record: r}
	s.head()
	s.identity()
	s.sections(awards)
	s.close(closing{r.Letterhead, r.Signature, r.Until})
	return s.pages, s.faults.err()
}

// recordAward is an award with what its row says.
type recordAward struct {
	registry.Award // as it reads today
	honour         catalogue.Honour
	name, before   string // before is the name of the honour that was lowered
	decision       registry.Decision
	issuer         string
	handed         []cal.Date // days on which its certificate was handed over
}

// awards returns the awards of the record, oldest first.
func (r Record) awards() ([]recordAward, error) {
	decisions := map[registry.DecisionRef]registry.Decision{}
	for _, d := range r.Decisions {
		decisions[d.Ref()] = d
	}
	list := make([]recordAward, 0, len(r.Awards))
	for _, award := range r.Awards {
		decision, known := decisions[award.Decision]
		if !known {
			return nil, fmt.Errorf("award %d: %w: %s", award.ID, ErrNoDecision, award.Decision)
		}
		entry := recordAward{Award: award.Today(), decision: decision, issuer: r.NameOf(decision.Issuer, decision.Date)}
		for _, h := range r.Handovers {
			if h.AwardID == award.ID {
				entry.handed = append(entry.handed, h.On)
			}
		}
		var err error
		if entry.honour, entry.name, err = r.honourName(entry.Award.Honour, entry); err != nil {
			return nil, fmt.Errorf("award %d: %w", award.ID, err)
		}
		if award.Honour != entry.Award.Honour {
			if _, entry.before, err = r.honourName(award.Honour, entry); err != nil {
				return nil, fmt.Errorf("award %d: %w", award.ID, err)
			}
		}
		list = append(list, entry)
	}
	slices.SortStableFunc(list, func(a, b recordAward) int {
		return cmp.Or(cmp.Compare(a.Period.To, b.Period.To), a.decision.Date.Compare(b.decision.Date), strings.Compare(a.Honour, b.Honour))
	})
	return list, nil
}

func (r Record) honourName(code string, a recordAward) (catalogue.Honour, string, error) {
	honour, _, err := r.Catalogue.Honour(code, a.decision.Date)
	if err != nil {
		return catalogue.Honour{}, "", err
	}
	return honour, honour.FullName(a.issuer), nil
}
