package store

import (
	"cmp"
	"context"
	"errors"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// checkGiven tells of an award that was given before.
func (rec *recorder) checkGiven(ctx context.Context, book *awardBook, a registry.Award, index int) error {
	for _, older := range book.given(a, a.Today().Honour) {
		if !isRepeat(rec.law, *older.award, a) {
			continue
		}
		decided, err := rec.dateOf(ctx, older.award.Decision)
		fault := repeatFault(older.held(), a, decided)
		fault.Kind, fault.Index = registry.Awards, index
		rec.fault(fault)
		return err
	}
	return nil
}

// dateOf returns the date of a decision that is recorded or in the batch;
// that of another one is not known.
func (rec *recorder) dateOf(ctx context.Context, ref registry.DecisionRef) (cal.Date, error) {
	if decision, ok := rec.lookDecision(ref); ok {
		return decision.Date, nil
	}
	decision, err := oneDecision(ctx, rec.w.Tx, ref)
	var missing *NotFoundError
	if errors.As(err, &missing) {
		return cal.Date{}, nil
	}
	return decision.value.Date, err
}

// repeated returns the fault that an award, as it stands after its events,
// is given by another award too.
func (r *Register) repeated(ctx context.Context, tx bun.Tx, a registry.Award) (registry.Faults, error) {
	others, err := loadAwards(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		q = q.Where("a.to_year = ? AND a.id <> ?", int(a.Period.To), a.ID)
		if a.Subject.IsUnit() {
			return q.Where("a.unit_id = (SELECT id FROM units WHERE code = ?)", a.Subject.Unit)
		}
		return q.Where("a.person_id = (SELECT id FROM people WHERE code = ?)", a.Subject.Person)
	})
	if err != nil {
		return nil, err
	}
	for _, other := range others {
		if isRepeat(r.Catalogue(), other, a) {
			by, err := oneDecision(ctx, tx, other.Decision)
			return registry.Faults{repeatFault(held[registry.Award]{id: other.ID, value: other}, a, by.value.Date)}, err
		}
	}
	return nil, nil
}

// isRepeat tells that two awards to one recipient in one year, as they stand
// today, give the same honour twice. Merit certificates and certificates may
// be given several times in a year, for different things.
func isRepeat(law *catalogue.Catalogue, older, newer registry.Award) bool {
	if !older.Counts() || !newer.Counts() {
		return false
	}
	older, newer = older.Today(), newer.Today()
	if older.Honour != newer.Honour {
		return false
	}
	honour, _, err := law.Honour(newer.Honour, cal.Date{})
	if err != nil || honour.Kind != catalogue.MeritCertificate && honour.Kind != catalogue.Certificate {
		return true
	}
	same := registry.Fold(older.Citation) == registry.Fold(newer.Citation)
	return older.Type == registry.ByMerit && newer.Type == registry.ByMerit ||
		same && (newer.Citation != "" || older.Type == newer.Type) ||
		newer.Movement != "" && older.Movement == newer.Movement
}

// repeatFault is the fault that an award was given before, by a decision of
// that day.
func repeatFault(older held[registry.Award], newer registry.Award, decided cal.Date) registry.Fault {
	args := map[string]string{
		"number": older.value.Decision.Number, "date": decided.Short(),
		"year": strconv.Itoa(int(newer.Period.To)), "recipient": recipientName(older.value)}
	return registry.Fault{Code: registry.FaultDuplicateAward, Field: "honour", Value: newer.Today().Honour, Args: naming(args, older)}
}

// naming adds to a fault's Args which award is meant: by its number, or by
// its index in the same batch.
func naming(args map[string]string, older held[registry.Award]) map[string]string {
	if older.id == 0 {
		return inBatch(args, older.index)
	}
	args["older"] = strconv.FormatInt(older.id, 10)
	return args
}

// recipientName names the recipient of an award, by code when no name is
// known.
func recipientName(a registry.Award) string {
	return cmp.Or(a.As.Name, a.Subject.Name, a.Subject.Code())
}
