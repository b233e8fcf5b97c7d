package store

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"sovang/registry"
)

// bookAward is an award in the book: one of the register, or one of the batch,
// in its place.
type bookAward struct {
	id    int64 // 0 for one of the batch
	index int   // the place in the batch
	award *registry.Award
}

func (a bookAward) held() held[registry.Award] {
	return held[registry.Award]{id: a.id, index: a.index, value: *a.award}
}

// wasGiven tells that the award gave an honour, or became that honour when it
// was lowered.
func (a bookAward) wasGiven(honour string) bool {
	return a.award.Honour == honour || len(a.award.Events) > 0 && a.award.Today().Honour == honour
}

// awardBook knows the awards with which those of a batch can clash. There are
// as many as the batch has, and more.
type awardBook struct {
	rec      *recorder
	ordinals map[decisionKey]map[int]bookAward
	// recipients are the awards by recipient, in the order in which they came.
	recipients map[registry.Subject][]bookAward
	// reserved are the ordinals that the batch itself gives, once they are asked
	// for; last is the last one in use.
	reserved map[decisionKey]map[int]bool
	last     map[decisionKey]int
}

// openAwardBook reads the awards of the batch's decisions and recipients.
func (rec *recorder) openAwardBook(ctx context.Context) (*awardBook, error) {
	book := &awardBook{
		rec: rec, ordinals: map[decisionKey]map[int]bookAward{}, recipients: map[registry.Subject][]bookAward{}, last: map[decisionKey]int{},
	}
	seen := make(map[decisionKey]bool)
	var decisionIDs []int64
	recipients := make([]registry.Subject, len(rec.batch.Awards))
	for i := range rec.batch.Awards {
		recipients[i] = rec.batch.Awards[i].Subject
		key := rec.refs.of(rec.batch.Awards[i].Decision).key
		if id := rec.codes.decisions[key]; id != 0 && !seen[key] {
			decisionIDs = append(decisionIDs, id)
		}
		seen[key] = true
	}
	load := func(narrow narrowing) error {
		awards, err := loadAwards(ctx, rec.w.Tx, narrow)
		for i := range awards {
			book.enter(bookAward{id: awards[i].ID, award: &awards[i]})
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
	for key, of := range book.ordinals {
		for _, award := range of {
			if _, known := rec.lookDecision(award.award.Decision); !known {
				numbers.add(key.number)
			}
			break
		}
	}
	return rec.loadDecisionsNumbered(ctx, numbers)
}

// enter takes in an award, once.
func (b *awardBook) enter(award bookAward) {
	decision := b.rec.refs.of(award.award.Decision).key
	if b.ordinals[decision] == nil {
		b.ordinals[decision] = map[int]bookAward{}
	}
	if _, there := b.ordinals[decision][award.award.Ordinal]; there {
		return
	}
	b.ordinals[decision][award.award.Ordinal] = award
	if award.id != 0 {
		b.last[decision] = max(b.last[decision], award.award.Ordinal)
	}
	recipient := recipientKey(award.award.Subject)
	b.recipients[recipient] = append(b.recipients[recipient], award)
}

// recipientKey is a subject by its code alone.
func recipientKey(s registry.Subject) registry.Subject {
	if s.IsUnit() {
		return registry.Subject{Unit: s.Unit}
	}
	return registry.Subject{Person: s.Person}
}

// given returns the awards that gave an honour to the recipient of an award for
// the same year. A lowered award goes by the honour that was given and by what
// it became.
func (b *awardBook) given(a registry.Award, honour string) []bookAward {
	var found []bookAward
	for _, older := range b.recipients[recipientKey(a.Subject)] {
		if older.award.Period.To == a.Period.To && older.wasGiven(honour) {
			found = append(found, older)
		}
	}
	return found
}

// recorded returns the award of the register that says the same as one of
// the batch: in every field that is given. One that was lost says the same
// only as an award that tells how.
func (b *awardBook) recorded(a registry.Award) (registry.Award, bool) {
	for _, older := range b.sameDecision(a) {
		if older.id != 0 && saysNoMore(a, *older.award) && (older.award.Counts() || len(a.Events) > 0) {
			return *older.award, true
		}
	}
	return registry.Award{}, false
}

// lost returns the award of the register that one of the batch gives once
// more, although it was annulled or stripped.
func (b *awardBook) lost(a registry.Award) (registry.Award, bool) {
	for _, older := range b.sameDecision(a) {
		same := a.Honour == older.award.Honour && a.Subject == older.award.Subject
		if older.id != 0 && !older.award.Counts() && same && (a.Ordinal != 0 || saysNoMore(a, *older.award)) {
			return *older.award, true
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

// sameDecision returns the awards of the decision of an award that may be it.
func (b *awardBook) sameDecision(a registry.Award) []bookAward {
	decision := b.rec.refs.of(a.Decision).key
	if a.Ordinal == 0 {
		return slices.DeleteFunc(b.given(a, a.Honour), func(older bookAward) bool { return b.rec.refs.of(older.award.Decision).key != decision })
	}
	if older, ok := b.ordinals[decision][a.Ordinal]; ok {
		return []bookAward{older}
	}
	return nil
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
func (b *awardBook) nextOrdinal(decision decisionKey) int {
	if b.reserved == nil {
		b.reserve()
	}
	next := b.last[decision] + 1
	for b.reserved[decision][next] {
		next++
	}
	b.last[decision] = next
	return next
}

// reserve notes the ordinals that the batch gives itself.
func (b *awardBook) reserve() {
	b.reserved = make(map[decisionKey]map[int]bool)
	for _, award := range b.rec.batch.Awards {
		decision := b.rec.refs.of(award.Decision).key
		if b.reserved[decision] == nil {
			b.reserved[decision] = map[int]bool{}
		}
		b.reserved[decision][award.Ordinal] = award.Ordinal > 0
	}
}
