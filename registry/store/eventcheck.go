package store

import (
	"context"
	"errors"
	"slices"

	"github.com/google/uuid"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// prepareEvent completes an event that is to befall an award, and lists what
// speaks against it. The decision behind it joins the codes.
func (r *Register) prepareEvent(ctx context.Context, w *writer, a registry.Award, e registry.Event, c *codes) (registry.Event, registry.Faults, error) {
	by, err := oneDecision(ctx, w.Tx, a.Decision)
	if err != nil {
		return e, nil, err
	}
	e.Changes = slices.Clone(e.Changes)
	faults := cleanTexts(eventTexts(&e))
	if e.Kind == registry.Amended {
		amended, more := a.Amend(e.Date, e.Reason, e.Decision, corrections(e))
		faults = append(faults, more...)
		amended.UID, e = e.UID, amended
	} else {
		faults = append(faults, a.Accepts(e)...)
	}
	for _, fault := range checkEvent(r.Catalogue(), a, by.value, e, cal.DateOf(r.opts.Now())) {
		if fault.Code != registry.FaultDateOrder || !faults.Has(fault.Code) { // before the event before it, too
			faults = append(faults, fault)
		}
	}
	more, err := findBehind(ctx, w, &e, c)
	if err != nil {
		return e, nil, err
	}
	faults = append(faults, more...)
	more, err = numberTaken(ctx, w.Tx, by.value.Issuer, e)
	if err != nil {
		return e, nil, err
	}
	if e.UID == "" {
		e.UID, err = laterUID(a.Events)
	}
	return e, append(faults, more...), err
}

// laterUID returns a uid for the next event of an award. The clock may have been
// put back since the last one.
func laterUID(events []registry.Event) (string, error) {
	uid, err := newUID()
	if err != nil || len(events) == 0 || uid > events[len(events)-1].UID {
		return uid, err
	}
	next, err := uuid.Parse(events[len(events)-1].UID)
	for i := len(next) - 1; i >= 0; i-- {
		if next[i]++; next[i] != 0 {
			break
		}
	}
	return next.String(), err
}

// findBehind looks up the decision behind an event.
func findBehind(ctx context.Context, w *writer, e *registry.Event, c *codes) (registry.Faults, error) {
	if e.Decision == (registry.DecisionRef{}) {
		return nil, nil
	}
	decision, err := oneDecision(ctx, w.Tx, e.Decision)
	var missing *NotFoundError
	if errors.As(err, &missing) {
		return registry.Faults{{Code: registry.FaultUnknownDecision, Field: "decision", Value: e.Decision.String()}}, nil
	}
	if err != nil {
		return nil, err
	}
	e.Decision = decision.value.Ref()
	c.decisions[keyOf(e.Decision)] = decision.id
	return nil, nil
}

func corrections(e registry.Event) map[string]string {
	to := make(map[string]string, len(e.Changes))
	for _, change := range e.Changes {
		to[change.Field] = change.To
	}
	return to
}

// checkRaised tells of an award whose last event makes it count, or count as
// another honour, when the recipient has that honour by another award.
func (r *Register) checkRaised(ctx context.Context, w *writer, a registry.Award) (registry.Faults, error) {
	switch a.Events[len(a.Events)-1].Kind {
	case registry.Restored, registry.Downgraded:
		return r.repeated(ctx, w.Tx, a)
	}
	return nil, nil
}

// checkEvent lists what speaks against an event beside
// [registry.Award.Accepts]: its day, and the honour to which an award is
// lowered. a is the award before the event, by its decision.
func checkEvent(law *catalogue.Catalogue, a registry.Award, by registry.Decision, e registry.Event, today cal.Date) registry.Faults {
	var faults registry.Faults
	if !e.Date.IsZero() && e.Date.Last().Before(by.Date) {
		faults = append(faults, dateOrder("date", by.Date, e.Date))
	}
	if e.Date.After(today) {
		faults = append(faults, registry.Fault{Code: registry.FaultFuture, Field: "date", Value: e.Date.Short()})
	}
	if e.Kind != registry.Downgraded || e.Honour == "" {
		return faults
	}
	return append(faults, checkLowered(law, a, by.Level, e)...)
}

// checkLowered lists what is wrong with the honour to which an award is
// lowered: it must suit the recipient, be of the family of the honour that
// the award is now, and come after it when the same authority gives both.
func checkLowered(law *catalogue.Catalogue, a registry.Award, level catalogue.Level, e registry.Event) registry.Faults {
	lower, _, err := law.Honour(e.Honour, e.Date)
	if err != nil {
		return registry.Faults{{Code: registry.FaultUnknownHonour, Field: "honour", Value: e.Honour}}
	}
	if fault, wrong := registry.WrongSubject(lower, a.Subject); wrong {
		return registry.Faults{fault}
	}
	present, _, err := law.Honour(a.Today().Honour, e.Date)
	if err != nil { // told where the award itself is judged
		return nil
	}
	if lower.Kind.Family() == present.Kind.Family() && catalogue.ComparePrecedence(lower, level, present, level) > 0 {
		return nil
	}
	return registry.Faults{{Code: registry.FaultNotLower, Field: "honour", Value: e.Honour, Args: map[string]string{
		"honour": lower.FullName(""), "present": present.FullName("")}}}
}
