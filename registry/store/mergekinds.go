package store

import (
	"context"
	"fmt"
	"slices"

	"sovang/registry"
)

// unionOfUnits takes a unit below one that went into another there for the
// same: it comes below that one when they are joined here.
func (u *uniting) unionOfUnits() unitable {
	return union[registry.Unit, unitRow]{ledger: unitLedger().(ledger[registry.Unit, unitRow]),
		list: func(b *registry.Batch) *[]registry.Unit { return &b.Units },
		pin: func(ours registry.Unit, theirs *registry.Unit) {
			theirs.Code = ours.Code
			goes := func(m registry.Merger) bool {
				return m.Kind == registry.Units && m.Gone == ours.Parent && m.Into == theirs.Parent
			}
			if slices.ContainsFunc(u.joins, goes) {
				theirs.Parent = ours.Parent
			}
		},
		head:  func(u registry.Unit) registry.Unit { u.FormerNames = nil; return u },
		parts: uniteUnitParts, gone: registry.UniteUnits,
		title:  func(u registry.Unit) string { return u.Name + " (" + u.Code + ")" },
		finish: newcomers(registry.Units, func(u registry.Unit) string { return u.Code })}
}

func unionOfPeople() unitable {
	return union[registry.Person, personRow]{ledger: personLedger().(ledger[registry.Person, personRow]),
		list:  func(b *registry.Batch) *[]registry.Person { return &b.People },
		pin:   func(ours registry.Person, theirs *registry.Person) { theirs.Code = ours.Code },
		head:  func(p registry.Person) registry.Person { p.Aliases, p.Postings = nil, nil; return p },
		parts: unitePersonParts, gone: registry.UnitePeople,
		title:  func(p registry.Person) string { return p.Name + " (" + p.Code + ")" },
		finish: newcomers(registry.People, func(p registry.Person) string { return p.Code })}
}

// otherUnions are the kinds that name units and people, each after those that
// it names.
func otherUnions() []unitable {
	books := ledgers()
	return []unitable{
		union[registry.Movement, movementRow]{ledger: books[registry.Movements].(ledger[registry.Movement, movementRow]),
			list:  func(b *registry.Batch) *[]registry.Movement { return &b.Movements },
			title: func(m registry.Movement) string { return m.Name }},
		union[registry.Exemplar, exemplarRow]{ledger: books[registry.Exemplars].(ledger[registry.Exemplar, exemplarRow]),
			list: func(b *registry.Batch) *[]registry.Exemplar { return &b.Exemplars },
			pin:  func(ours registry.Exemplar, theirs *registry.Exemplar) { theirs.Subject = ours.Subject }},
		union[registry.Decision, decisionRow]{ledger: books[registry.Decisions].(ledger[registry.Decision, decisionRow]),
			list:  func(b *registry.Batch) *[]registry.Decision { return &b.Decisions },
			pin:   func(ours registry.Decision, theirs *registry.Decision) { theirs.Issuer = ours.Issuer },
			title: func(d registry.Decision) string { return d.Number + " (" + d.Issuer + ", " + d.Date.Short() + ")" }},
		unionOfAwards(),
		union[registry.Grade, gradeRow]{ledger: books[registry.Grades].(ledger[registry.Grade, gradeRow]),
			list: func(b *registry.Batch) *[]registry.Grade { return &b.Grades },
			pin:  func(ours registry.Grade, theirs *registry.Grade) { theirs.Subject = ours.Subject }},
		union[registry.Tally, tallyRow]{ledger: books[registry.Tallies].(ledger[registry.Tally, tallyRow]),
			list: func(b *registry.Batch) *[]registry.Tally { return &b.Tallies },
			pin:  func(ours registry.Tally, theirs *registry.Tally) { theirs.Unit = ours.Unit }},
		union[registry.Initiative, initiativeRow]{ledger: initiativeEntries(),
			list: func(b *registry.Batch) *[]registry.Initiative { return &b.Initiatives },
			pin:  func(ours registry.Initiative, theirs *registry.Initiative) { theirs.Subject = ours.Subject }},
		union[registry.Discipline, disciplineRow]{ledger: books[registry.Disciplines].(ledger[registry.Discipline, disciplineRow]),
			list: func(b *registry.Batch) *[]registry.Discipline { return &b.Disciplines },
			pin:  func(ours registry.Discipline, theirs *registry.Discipline) { theirs.Subject = ours.Subject }},
		union[registry.Registration, registrationRow]{ledger: books[registry.Registrations].(ledger[registry.Registration, registrationRow]),
			list: func(b *registry.Batch) *[]registry.Registration { return &b.Registrations },
			pin:  func(ours registry.Registration, theirs *registry.Registration) { theirs.Subject = ours.Subject }},
		unionOfNominations(),
		union[registry.Figure, figureRow]{ledger: books[registry.Figures].(ledger[registry.Figure, figureRow]),
			list: func(b *registry.Batch) *[]registry.Figure { return &b.Figures },
			pin:  func(ours registry.Figure, theirs *registry.Figure) { theirs.Unit = ours.Unit }},
		unionOfHandovers(),
		unionOfMergers(),
		unionOfDistinctions(),
	}
}

func unionOfNominations() unitable {
	return union[registry.Nomination, nominationRow]{ledger: nominationLedger().(ledger[registry.Nomination, nominationRow]),
		list: func(b *registry.Batch) *[]registry.Nomination { return &b.Nominations },
		pin:  func(ours registry.Nomination, theirs *registry.Nomination) { theirs.Subject = ours.Subject },
		head: func(n registry.Nomination) registry.Nomination { n.Ballots, n.Initiatives = nil, nil; return n },
		adjust: func(_ *uniting, n *registry.Nomination) bool {
			for i := range n.Initiatives {
				n.Initiatives[i].ID = 0
			}
			return true
		},
		parts: uniteNominationParts, elder: elderBallots}
}

// unionOfAwards unites awards. An award is never told anew: of two that differ
// neither can be the later one. What the rules objected to is told by whoever
// recorded it first, and events are united one by one.
func unionOfAwards() unitable {
	last := map[decisionKey]int{}
	return union[registry.Award, awardRow]{ledger: awardEntries(),
		list: func(b *registry.Batch) *[]registry.Award { return &b.Awards },
		pin: func(ours registry.Award, theirs *registry.Award) {
			theirs.Decision, theirs.Ordinal, theirs.Subject = ours.Decision, ours.Ordinal, ours.Subject
			theirs.Objections, theirs.Events = ours.Objections, ours.Events
		},
		stranger: func(ours, theirs registry.Award) bool {
			return ours.Honour != theirs.Honour || ours.Subject != theirs.Subject
		},
		content: awardContent,
		recoded: recodedAward,
		title:   awardTitle,
		adjust: func(u *uniting, a *registry.Award) bool {
			u.theirAwards[a.ID] = awardRefOf(a.Decision, a.Ordinal)
			key := keyOf(a.Decision)
			last[key] = max(last[key], a.Ordinal)
			return true
		},
		renumber: func(u *uniting, a *registry.Award, taken func(string) bool) {
			from, key := *a, keyOf(a.Decision)
			for a.Ordinal = last[key] + 1; taken(awardKey(*a)); a.Ordinal++ {
			}
			last[key] = a.Ordinal
			u.numbers[awardRefOf(from.Decision, from.Ordinal)] = awardRefOf(a.Decision, a.Ordinal)
			u.report.Recoded = append(u.report.Recoded, recodedAward(from, *a))
		},
		met: func(u *uniting, ours, theirs registry.Award) {
			if ours.Ordinal != theirs.Ordinal {
				u.numbers[awardRefOf(theirs.Decision, theirs.Ordinal)] = awardRefOf(ours.Decision, ours.Ordinal)
			}
		},
		finish: func(ctx context.Context, u *uniting, slots []*slot[registry.Award]) error {
			for _, place := range slots {
				if err := u.uniteEvents(ctx, place); err != nil {
					return err
				}
			}
			return nil
		}}
}

// awardTitle shows an award to a person.
func awardTitle(a registry.Award) string {
	return fmt.Sprintf("%s, %s, %s", recipientName(a), a.Honour, placeInList(a))
}

// placeInList shows where an award stands.
func placeInList(a registry.Award) string { return fmt.Sprintf("%s #%d", a.Decision.Number, a.Ordinal) }

// awardContent tells what was given to whom by which decision, and for what.
func awardContent(a registry.Award) string {
	return fmt.Sprintf("%v|%s|%+v|%v|%s|%s", keyOf(a.Decision), a.Honour, a.Subject, a.Period, a.Type, registry.Fold(a.Citation))
}

func recodedAward(from, to registry.Award) Recoding {
	return Recoding{registry.Awards, placeInList(from), placeInList(to), recipientName(to)}
}

// unionOfHandovers unites hand-overs: a paper is handed over once.
func unionOfHandovers() unitable {
	return union[registry.Handover, handoverRow]{ledger: handoverLedger().(ledger[registry.Handover, handoverRow]),
		list: func(b *registry.Batch) *[]registry.Handover { return &b.Handovers },
		adjust: func(u *uniting, h *registry.Handover) bool {
			h.AwardID = 0
			issue, there := u.issue(awardRefOf(h.Decision, h.Ordinal), h.Issue)
			h.Issue = issue
			return there
		},
		title: func(h registry.Handover) string { return handoverKey(h) }}
}
