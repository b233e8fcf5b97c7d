package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
)

// awardBook knows the awards with which those of a batch can clash.
type awardBook struct {
	ordinals map[string]map[int]held[registry.Award] // by decision
	given    map[string][]held[registry.Award]       // by recipient, honour and year
	// recipients are all awards by recipient.
	recipients map[string][]held[registry.Award]
	reserved   map[string]map[int]bool // ordinals that the batch itself gives, by decision
	last       map[string]int          // the last ordinal in use, by decision
}

// openAwardBook reads the awards of the batch's decisions and recipients.
func (rec *recorder) openAwardBook(ctx context.Context) (*awardBook, error) {
	book := &awardBook{
		ordinals: map[string]map[int]held[registry.Award]{}, given: map[string][]held[registry.Award]{},
		recipients: map[string][]held[registry.Award]{}, reserved: map[string]map[int]bool{}, last: map[string]int{},
	}
	var decisionIDs []int64
	var recipients []registry.Subject
	for _, award := range rec.batch.Awards {
		recipients = append(recipients, award.Subject)
		text := decisionText(award.Decision)
		if book.reserve(text, award.Ordinal) {
			if id := rec.codes.decisions[keyOf(award.Decision)]; id != 0 {
				decisionIDs = append(decisionIDs, id)
			}
		}
	}
	load := func(narrow narrowing) error {
		awards, err := loadAwards(ctx, rec.w.Tx, narrow)
		for _, award := range awards {
			book.enter(held[registry.Award]{id: award.ID, value: award})
		}
		return err
	}
	err := inChunks(decisionIDs, func(part []int64) error { return load(byColumn("a.decision_id", part)) })
	if err != nil {
		return nil, err
	}
	if err := rec.eachColumn(recipients, load); err != nil {
		return nil, err
	}
	return book, rec.loadDecisionsOf(ctx, book)
}

// loadDecisionsOf reads the decisions of the awards in the book.
func (rec *recorder) loadDecisionsOf(ctx context.Context, book *awardBook) error {
	numbers := set{}
	for decision, of := range book.ordinals {
		for _, award := range of {
			if _, known := rec.known.decisions[decision]; !known {
				numbers.add(numberKey(award.value.Decision.Number))
			}
			break
		}
	}
	return rec.loadDecisionsNumbered(ctx, numbers)
}

// reserve notes an ordinal that the batch gives itself, and tells whether
// the decision comes up for the first time.
func (b *awardBook) reserve(decision string, ordinal int) (first bool) {
	if b.reserved[decision] == nil {
		b.reserved[decision] = map[int]bool{}
		first = true
	}
	if ordinal > 0 {
		b.reserved[decision][ordinal] = true
	}
	return first
}

// enter takes in an award, once.
func (b *awardBook) enter(award held[registry.Award]) {
	decision := decisionText(award.value.Decision)
	if b.ordinals[decision] == nil {
		b.ordinals[decision] = map[int]held[registry.Award]{}
	}
	if _, there := b.ordinals[decision][award.value.Ordinal]; there {
		return
	}
	b.ordinals[decision][award.value.Ordinal] = award
	if award.id != 0 {
		b.last[decision] = max(b.last[decision], award.value.Ordinal)
	}
	recipient := subjectKey(award.value.Subject)
	b.recipients[recipient] = append(b.recipients[recipient], award)
	today := award.value.Today().Honour
	key := givenKey(award.value, today)
	b.given[key] = append(b.given[key], award)
	if today != award.value.Honour {
		key = givenKey(award.value, award.value.Honour)
		b.given[key] = append(b.given[key], award)
	}
}

// givenKey names what may be given once: an honour to a recipient for a year.
// A lowered award goes by the honour that was given and by what it became.
func givenKey(a registry.Award, honour string) string {
	return fmt.Sprintf("%s %s %d", subjectKey(a.Subject), honour, a.Period.To)
}

// recorded returns the award of the register that says the same as one of
// the batch: in every field that is given. One that was lost says the same
// only as an award that tells how.
func (b *awardBook) recorded(a registry.Award) (registry.Award, bool) {
	for _, older := range b.sameDecision(a) {
		if older.id != 0 && saysNoMore(a, older.value) && (older.value.Counts() || len(a.Events) > 0) {
			return older.value, true
		}
	}
	return registry.Award{}, false
}

// lost returns the award of the register that one of the batch gives once
// more, although it was annulled or stripped.
func (b *awardBook) lost(a registry.Award) (registry.Award, bool) {
	for _, older := range b.sameDecision(a) {
		same := a.Honour == older.value.Honour && a.Subject == older.value.Subject
		if older.id != 0 && !older.value.Counts() && same && (a.Ordinal != 0 || saysNoMore(a, older.value)) {
			return older.value, true
		}
	}
	return registry.Award{}, false
}

// lostFault is the fault that an award is recorded and does not stand: it can
// be restored, not given once more.
func lostFault(older registry.Award, index int) registry.Fault {
	return registry.Fault{Code: registry.FaultState, Kind: registry.Awards, Index: index, Field: "honour", Value: older.Honour,
		Args: map[string]string{
			"standing": string(older.Standing()), "older": strconv.FormatInt(older.ID, 10), "recipient": recipientName(older)}}
}

func (b *awardBook) sameDecision(a registry.Award) []held[registry.Award] {
	of := b.ordinals[decisionText(a.Decision)]
	if a.Ordinal != 0 {
		if older, ok := of[a.Ordinal]; ok {
			return []held[registry.Award]{older}
		}
		return nil
	}
	var found []held[registry.Award]
	for _, older := range b.given[givenKey(a, a.Honour)] {
		if decisionText(older.value.Decision) == decisionText(a.Decision) {
			found = append(found, older)
		}
	}
	return found
}

// saysNoMore tells that an award gives nothing that the older one does not
// say as well.
func saysNoMore(a, older registry.Award) bool {
	if a.Honour != older.Honour || a.Subject != older.Subject || a.Period != older.Period || a.Posthumous != older.Posthumous {
		return false
	}
	if a.As.Name != "" && !strings.EqualFold(a.As.Name, older.As.Name) {
		return false
	}
	for _, text := range [][2]string{
		{a.As.Rank, older.As.Rank}, {a.As.Post, older.As.Post}, {a.As.Unit, older.As.Unit},
		{a.As.Superior, older.As.Superior}, {a.Movement, older.Movement}, {string(a.Type), string(older.Type)},
		{a.Citation, older.Citation}, {a.Override, older.Override},
	} {
		if text[0] != "" && text[0] != text[1] {
			return false
		}
	}
	if len(a.Objections) > 0 && !slices.Equal(a.Objections, older.Objections) {
		return false
	}
	return len(a.Events) == 0 || slices.EqualFunc(a.Events, older.Events, sameEvent)
}

func sameEvent(a, b registry.Event) bool {
	return a.Kind == b.Kind && a.Date == b.Date && a.Reason == b.Reason && a.Decision == b.Decision &&
		a.Honour == b.Honour && a.Reissue == b.Reissue && slices.Equal(a.Changes, b.Changes)
}

// nextOrdinal returns the next number of a decision that is free.
func (b *awardBook) nextOrdinal(decision string) int {
	next := b.last[decision] + 1
	for b.reserved[decision][next] {
		next++
	}
	b.last[decision] = next
	return next
}
