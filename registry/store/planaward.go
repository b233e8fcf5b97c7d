package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// awardBook knows the awards with which those of a batch can clash.
type awardBook struct {
	ordinals map[string]map[int]held[registry.Award] // by decision
	given    map[string][]held[registry.Award]       // by recipient, honour and year
	reserved map[string]map[int]bool                 // ordinals that the batch itself gives, by decision
	last     map[string]int                          // the last ordinal in use, by decision
}

// planAwards completes the awards and plans those that are new.
func (rec *recorder) planAwards(ctx context.Context) error {
	rec.completeAwards()
	book, err := rec.openAwardBook(ctx)
	if err != nil {
		return err
	}
	var p plan[registry.Award]
	ids := make([]int64, len(rec.batch.Awards))
	for i := range rec.batch.Awards {
		award := &rec.batch.Awards[i]
		if older, ok := book.recorded(*award); ok {
			*award, ids[i] = older, older.ID
			p.unchanged++
		} else if rec.admitAward(ctx, book, award, i) {
			p.added = append(p.added, change[registry.Award]{after: *award})
		}
	}
	rec.count(registry.Awards, len(p.added), p.unchanged, 0)
	rec.later(func(ctx context.Context) error {
		added, err := writeAwards(ctx, rec.w, p, rec.codes)
		rec.receipt.AwardIDs = rec.numberAwards(ids, added)
		return err
	})
	return nil
}

// numberAwards fills in the numbers of the new awards, in the batch too.
func (rec *recorder) numberAwards(ids, added []int64) []int64 {
	for i := range ids {
		if ids[i] == 0 && len(added) > 0 {
			ids[i], added = added[0], added[1:]
		}
		rec.batch.Awards[i].ID = ids[i]
	}
	return ids
}

// completeAwards writes references as the decisions have them, and fills in
// what an award leaves to the register: its type, the recipient as at the
// award.
func (rec *recorder) completeAwards() {
	for i := range rec.batch.Awards {
		award := &rec.batch.Awards[i]
		award.ID = 0
		decision, known := rec.lookDecision(award.Decision)
		if known {
			award.Decision = decision.Ref()
		}
		for j := range award.Events {
			event := &award.Events[j]
			rec.giveUID(&event.UID)
			if behind, ok := rec.lookDecision(event.Decision); ok {
				event.Decision = behind.Ref()
			}
		}
		if honour, _, err := rec.law.Honour(award.Honour, decision.Date); err == nil && award.Type == "" {
			award.Type = usualType(honour.Kind)
		}
	}
}

// usualType is the type of the honours that are given for one thing only;
// "" for those that have to say it.
func usualType(kind catalogue.Kind) registry.AwardType {
	switch kind {
	case catalogue.Title, catalogue.Flag, catalogue.ArmyHonour:
		return registry.ByMerit
	case catalogue.Medal, catalogue.Commemorative:
		return registry.ByService
	}
	return ""
}

// openAwardBook reads the awards of the batch's decisions and recipients.
func (rec *recorder) openAwardBook(ctx context.Context) (*awardBook, error) {
	book := &awardBook{
		ordinals: map[string]map[int]held[registry.Award]{}, given: map[string][]held[registry.Award]{},
		reserved: map[string]map[int]bool{}, last: map[string]int{},
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
	return book, rec.eachColumn(recipients, load)
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
	key := givenKey(award.value)
	b.given[key] = append(b.given[key], award)
}

// givenKey names what may be given once: an honour, lowered or not, to a
// recipient for a year.
func givenKey(a registry.Award) string {
	return fmt.Sprintf("%s %s %d", subjectKey(a.Subject), a.Today().Honour, a.Period.To)
}

// recorded returns the award of the register that says the same as one of
// the batch: in every field that is given.
func (b *awardBook) recorded(a registry.Award) (registry.Award, bool) {
	for _, older := range b.sameDecision(a) {
		if older.id != 0 && saysNoMore(a, older.value) {
			return older.value, true
		}
	}
	return registry.Award{}, false
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
	for _, older := range b.given[givenKey(a)] {
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
	for _, text := range [][2]string{
		{a.As.Name, older.As.Name}, {a.As.Rank, older.As.Rank}, {a.As.Post, older.As.Post}, {a.As.Unit, older.As.Unit},
		{a.As.Superior, older.As.Superior}, {a.Movement, older.Movement}, {string(a.Type), string(older.Type)},
		{a.Citation, older.Citation}, {a.Override, older.Override},
	} {
		if text[0] != "" && text[0] != text[1] {
			return false
		}
	}
	return len(a.Events) == 0 || slices.EqualFunc(a.Events, older.Events, sameEvent)
}

func sameEvent(a, b registry.Event) bool {
	return a.Kind == b.Kind && a.Date == b.Date && a.Reason == b.Reason && a.Decision == b.Decision &&
		a.Honour == b.Honour && slices.Equal(a.Changes, b.Changes)
}

// admitAward completes a new award and enters it in the book. It tells
// whether nothing that is recorded speaks against it.
func (rec *recorder) admitAward(ctx context.Context, book *awardBook, a *registry.Award, index int) bool {
	decision, known := rec.lookDecision(a.Decision)
	if !known {
		if a.Decision != (registry.DecisionRef{}) {
			rec.fault(registry.Fault{Code: registry.FaultUnknownDecision, Kind: registry.Awards, Index: index, Field: "decision",
				Value: validText(a.Decision.String())})
		} else {
			rec.fault(registry.Fault{Code: registry.FaultMissing, Kind: registry.Awards, Index: index, Field: "decision"})
		}
	}
	if a.Ordinal == 0 {
		a.Ordinal = book.nextOrdinal(decisionText(a.Decision))
	}
	rec.giveUID(&a.UID)
	rec.fillRecipient(a, decision.Date)
	before := len(rec.faults)
	rec.checkEvents(*a, index)
	if known && a.Ordinal > 0 {
		rec.checkOrdinal(book, *a, index)
	}
	if a.Subject.Code() != "" {
		rec.checkGiven(ctx, book, *a, index)
	}
	book.enter(held[registry.Award]{index: index, value: *a})
	return known && len(rec.faults) == before
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

func (rec *recorder) checkOrdinal(book *awardBook, a registry.Award, index int) {
	older, taken := book.ordinals[decisionText(a.Decision)][a.Ordinal]
	if !taken {
		return
	}
	args := map[string]string{"recipient": older.value.As.Name, "honour": older.value.Honour}
	rec.fault(registry.Fault{Code: registry.FaultDuplicateOrdinal, Kind: registry.Awards, Index: index, Field: "ordinal",
		Value: strconv.Itoa(a.Ordinal), Args: rec.naming(args, older)})
}

// checkGiven tells of an award that was given before.
func (rec *recorder) checkGiven(ctx context.Context, book *awardBook, a registry.Award, index int) {
	if !a.Counts() {
		return
	}
	for _, older := range book.given[givenKey(a)] {
		if !older.value.Counts() || !rec.isRepeat(older.value.Today(), a.Today()) {
			continue
		}
		ref := older.value.Decision
		args := map[string]string{
			"number": ref.Number, "date": rec.dateOf(ctx, ref).Short(), "year": strconv.Itoa(int(a.Period.To)), "recipient": older.value.As.Name}
		rec.fault(registry.Fault{Code: registry.FaultDuplicateAward, Kind: registry.Awards, Index: index, Field: "honour",
			Value: a.Honour, Args: rec.naming(args, older)})
		return
	}
}

// isRepeat tells that two awards of one honour to one recipient in one year
// are the same one twice. Merit certificates and certificates may be given
// several times in a year, for different things.
func (rec *recorder) isRepeat(older, newer registry.Award) bool {
	honour, _, err := rec.law.Honour(newer.Honour, cal.Date{})
	if err != nil || honour.Kind != catalogue.MeritCertificate && honour.Kind != catalogue.Certificate {
		return true
	}
	return older.Type == registry.ByMerit || newer.Type == registry.ByMerit ||
		registry.Fold(older.Citation) == registry.Fold(newer.Citation) ||
		newer.Movement != "" && older.Movement == newer.Movement
}

// naming adds to a fault's Args which award is meant: by its number, or by
// its index in the same batch.
func (rec *recorder) naming(args map[string]string, older held[registry.Award]) map[string]string {
	if older.id == 0 {
		return inBatch(args, older.index)
	}
	args["older"] = strconv.FormatInt(older.id, 10)
	return args
}

// dateOf returns the date of a decision that is recorded or in the batch.
func (rec *recorder) dateOf(ctx context.Context, ref registry.DecisionRef) cal.Date {
	if decision, ok := rec.lookDecision(ref); ok {
		return decision.Date
	}
	decision, err := oneDecision(ctx, rec.w.Tx, ref)
	if err != nil {
		rec.err = err
	}
	return decision.value.Date
}

// checkEvents lists what speaks against the events that an award brings.
func (rec *recorder) checkEvents(a registry.Award, index int) {
	for i, event := range a.Events {
		before := a
		before.Events = a.Events[:i]
		rec.faults = append(rec.faults, before.Accepts(event).At(registry.Awards, index)...)
		rec.faults = append(rec.faults, checkLowered(rec.law, a, event).At(registry.Awards, index)...)
		if _, ok := rec.lookDecision(event.Decision); !ok && event.Decision != (registry.DecisionRef{}) {
			rec.unknown(registry.FaultUnknownDecision, registry.Awards, index, "events.decision", event.Decision.String())
		}
	}
}

// fillRecipient fills in what an award does not say of its recipient, as it
// was on the day of the decision.
func (rec *recorder) fillRecipient(a *registry.Award, on cal.Date) {
	as := &a.As
	if a.Subject.IsUnit() {
		unit := rec.known.units[a.Subject.Unit].value
		fill(&as.Name, unit.NameOn(on))
		fill(&as.Superior, rec.known.units[unit.Parent].value.NameOn(on))
		return
	}
	person, ok := rec.known.people[a.Subject.Person]
	if !ok {
		return
	}
	fill(&as.Name, person.value.Name)
	posting, ok := person.value.PostingOn(on)
	if !ok {
		return
	}
	unit := rec.known.units[posting.Unit].value
	fill(&as.Rank, posting.Rank)
	fill(&as.Post, posting.Post)
	fill(&as.Unit, unit.NameOn(on))
	if as.Unit == unit.NameOn(on) {
		fill(&as.Superior, rec.known.units[unit.Parent].value.NameOn(on))
	}
}

func fill(field *string, value string) {
	if *field == "" {
		*field = value
	}
}
