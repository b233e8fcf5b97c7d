package main

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"time"

	"sovang/cmd/sovang/demo"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// demoAward finds the one award that the demo tells something about.
func demoAward(ctx context.Context, reg *store.Register, of store.AwardFilter) (registry.Award, error) {
	awards, err := reg.Awards(ctx, of)
	if err != nil {
		return registry.Award{}, err
	}
	if len(awards) == 0 {
		return registry.Award{}, errors.New("the demo has lost an award that it shows")
	}
	return awards[0], nil
}

// printDemo prints the papers and returns how many certificates there are.
func printDemo(ctx context.Context, e *env, reg *store.Register, o demoOptions, key *seal.Key) (int, error) {
	titles := demo.TitlesOf2019()
	pages, err := printDecision(ctx, e.onDay(2019, time.December, 27), reg, printOptions{
		sheetChoice: sheetChoice{decision: queryOf(titles)}, out: filepath.Join(o.out, demoCertificates), force: o.force, signing: signing{ready: key},
	})
	if err != nil {
		return 0, err
	}
	order, err := demoAward(ctx, reg, store.AwardFilter{Unit: demo.Unit, For: catalogue.ForUnits, Honour: "HC_BVTQ_3"})
	if err != nil {
		return 0, err
	}
	if _, err := printDecision(ctx, e, reg, printOptions{
		sheetChoice: sheetChoice{award: order.ID}, out: filepath.Join(o.out, demoExtract), force: o.force,
	}); err != nil {
		return 0, err
	}
	if err := runRoll(ctx, e, reg, rollOptions{period: demoYears(), out: filepath.Join(o.out, demoRoll), date: demoDate(), force: o.force}); err != nil {
		return 0, err
	}
	if err := runRecord(ctx, e, reg, recordOptions{
		subject: registry.PersonSubject(demo.Person), out: filepath.Join(o.out, demoRecord), date: demoDate(), force: o.force,
	}); err != nil {
		return 0, err
	}
	return pages, explainDemo(ctx, e, reg, o)
}

// explainDemo writes why the order was due, by the dossier of the year
// before, and what comes next.
func explainDemo(ctx context.Context, e *env, reg *store.Register, o demoOptions) error {
	var page bytes.Buffer
	onPage := *e
	onPage.stdout = &page
	why := eligibleOptions{subject: registry.UnitSubject(demo.Unit), question: eligibility.Question{Honour: "HC_BVTQ_3", Year: 2018}}
	if err := runEligible(ctx, &onPage, reg, why); err != nil {
		return err
	}
	if err := writeFile(filepath.Join(o.out, demoWhy), page.Bytes(), o.force); err != nil {
		return err
	}
	return runUpcoming(ctx, e, reg, upcomingOptions{year: 2019, out: filepath.Join(o.out, demoUpcoming), date: demoDate(), force: o.force})
}

// settleDemo does what comes after printing: most certificates are handed
// over, and an old one on which the name was misspelt is exchanged.
func settleDemo(ctx context.Context, e *env, reg *store.Register, o demoOptions, key *seal.Key) error {
	if err := handDemo(ctx, e, reg, demo.TitlesOf2019(), demo.HandedOver(), demoDay(2019, time.December, 30)); err != nil {
		return err
	}
	award, err := demoAward(ctx, reg, store.AwardFilter{Person: demo.Misspelt, Honour: "GK"})
	if err != nil {
		return err
	}
	if err := runReissue(ctx, e, reg, eventOptions{id: award.ID, event: registry.Event{
		Kind: registry.Reissued, Date: demoDay(2020, time.March, 5), Reason: "bằng cũ viết sai tên",
		Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.WrongPaper},
	}}); err != nil {
		return err
	}
	if _, err := printDecision(ctx, e.onDay(2020, time.March, 9), reg, printOptions{
		sheetChoice: sheetChoice{award: award.ID}, out: filepath.Join(o.out, demoReissue), force: o.force, signing: signing{ready: key},
	}); err != nil {
		return err
	}
	return handDemo(ctx, e, reg, award.Decision, []int64{int64(award.Ordinal)}, demoDay(2020, time.March, 12))
}

// onDay is the same world on a day of the case, by which the ledger of prints
// tells when something was printed.
func (e *env) onDay(year int, month time.Month, day int) *env {
	morning := time.Date(year, month, day, 9, 0, 0, 0, e.now().Location())
	then := *e
	then.now = func() time.Time { return morning }
	return &then
}

// handDemo records that certificates of a decision were handed over on a day.
func handDemo(ctx context.Context, e *env, reg *store.Register, of registry.DecisionRef, ordinals []int64, on cal.Date) error {
	return runHanded(ctx, e, reg, handedOptions{decision: queryOf(of), ordinals: ordinals, handover: registry.Handover{On: on}})
}
