package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"sovang/cmd/sovang/demo"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/store"
)

// What the demo makes, by the names that its closing screen shows.
const (
	demoFolder       = "sovang-demo"
	demoRegister     = "so-vang-mau.db"
	demoLists        = "danh-sach"
	demoCertificates = "bang-giay-khen.pdf"
	demoExtract      = "trich-luc-huan-chuong.pdf"
	demoRoll         = "bang-vang-2015-2019.pdf"
	demoRecord       = "ly-lich-khen-thuong.pdf"
	demoWhy          = "vi-sao-huan-chuong.txt"
	demoUpcoming     = "den-ky-2019.pdf"
)

type demoOptions struct {
	out   string
	force bool
}

func demoCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "demo", Aliases: []string{"xemthu"}, Flags: []cli.Flag{text("out"), boolean("force")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			return runDemo(c.Context, e, demoOptions{out: outOr(a, demoFolder), force: a.bool("force")})
		},
	}
}

// runDemo does what an officer would do in the first hour: open a book, take
// in lists, print the papers.
func runDemo(ctx context.Context, e *env, o demoOptions) (err error) {
	e.db = filepath.Join(o.out, demoRegister)
	if err := prepareDemoFolder(e, o); err != nil {
		return err
	}
	talk := *e // the steps work in silence; the closing screen tells it all
	talk.quiet = true
	reg, err := talk.create(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if closed := reg.Close(); err == nil {
			err = closed
		}
	}()
	if err := fillDemo(ctx, &talk, reg, o); err != nil {
		return err
	}
	pages, err := printDemo(ctx, &talk, reg, o)
	if err != nil {
		return err
	}
	return e.closeDemo(ctx, reg, o, pages)
}

// prepareDemoFolder makes the folder, or clears what an earlier demo left
// when --force says so.
func prepareDemoFolder(e *env, o demoOptions) error {
	if err := refuseExisting(e.db, o.force); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(o.out, demoLists), 0o755); err != nil {
		return &fileError{o.out, err}
	}
	if err := os.Remove(e.db); err != nil && !os.IsNotExist(err) {
		return &fileError{e.db, err}
	}
	return nil
}

// fillDemo takes in the lists of the case and sets the unit's letterhead.
func fillDemo(ctx context.Context, e *env, reg *store.Register, o demoOptions) error {
	for _, list := range demo.Lists() {
		path := filepath.Join(o.out, demoLists, list.Name)
		if err := writeFile(path, list.Data, true); err != nil {
			return err
		}
		if err := importFile(ctx, e, reg, importOptions{path: path, kind: list.Kind}); err != nil {
			return err
		}
	}
	for key, value := range demoSettings() {
		if err := reg.SetSetting(ctx, key, value); err != nil {
			return err
		}
	}
	return nil
}

// demoSettings are the letterhead and the signer of the demo's department;
// the officer is invented like everybody in it.
func demoSettings() map[string]string {
	return map[string]string{
		registry.SettingUnit: demo.Unit, registry.SettingSuperior: "Bộ Tư lệnh Quân khu 2", registry.SettingPlace: "Phú Thọ",
		registry.SettingHeadPost: "Cục trưởng", registry.SettingSignerPost: "Cục trưởng",
		registry.SettingSignerRank: "Đại tá", registry.SettingSignerName: "Hoàng Đình Triệu",
	}
}

// demoOrder finds the award of the order that the demo is about.
func demoOrder(ctx context.Context, reg *store.Register) (registry.Award, error) {
	orders, err := reg.Awards(ctx, store.AwardFilter{Unit: demo.Unit, For: catalogue.ForUnits, Honour: "HC_BVTQ_3"})
	if err != nil {
		return registry.Award{}, err
	}
	if len(orders) == 0 {
		return registry.Award{}, errors.New("the demo has lost its order")
	}
	return orders[0], nil
}

// printDemo prints the papers and returns how many certificates there are.
func printDemo(ctx context.Context, e *env, reg *store.Register, o demoOptions) (int, error) {
	titles := demo.TitlesOf2019()
	pages, err := printDecision(ctx, e, reg, printOptions{
		decision: queryOf(titles), out: filepath.Join(o.out, demoCertificates), force: o.force,
	})
	if err != nil {
		return 0, err
	}
	order, err := demoOrder(ctx, reg)
	if err != nil {
		return 0, err
	}
	if _, err := printDecision(ctx, e, reg, printOptions{
		decision: queryOf(order.Decision), ordinal: order.Ordinal, out: filepath.Join(o.out, demoExtract), force: o.force,
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

// demoYears are the five years of the case; demoDate is the day that the
// demo's papers carry, so that two demos give the same files.
func demoYears() cal.Period { return cal.Period{From: 2015, To: 2019} }

func demoDate() cal.Date { return cal.DateOf(time.Date(2020, time.June, 1, 0, 0, 0, 0, time.UTC)) }

// closeDemo says what was made, where, and what to try next.
func (e *env) closeDemo(ctx context.Context, reg *store.Register, o demoOptions, pages int) error {
	book, err := reg.Everything(ctx)
	if err != nil {
		return err
	}
	person, err := reg.Person(ctx, demo.Person)
	if err != nil {
		return err
	}
	e.printLine(e.t("say.demo", "Out", o.out, "DB", demoRegister, "Path", e.db, "Lists", demoLists,
		"Units", len(book.Units), "People", len(book.People), "Decisions", len(book.Decisions), "Awards", len(book.Awards),
		"Certificates", demoCertificates, "Number", demo.TitlesOf2019().Number, "Pages", pages, "Extract", demoExtract,
		"Roll", demoRoll, "Period", demoYears().String(), "Record", demoRecord, "Why", demoWhy, "Upcoming", demoUpcoming, "Name", person.Name, "Find", registry.Fold(person.Name)))
	return nil
}
