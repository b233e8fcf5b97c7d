package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"sovang/cmd/sovang/demo"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/seal"
	"sovang/registry/store"
)

// What the demo makes, by the names that its closing screen shows.
const (
	demoFolder       = "sovang-demo"
	demoRegister     = "so-vang-mau.db"
	demoLists        = "danh-sach"
	demoCertificates = "bang-giay-khen.pdf"
	demoExtract      = "trich-luc-huan-chuong.pdf"
	demoReissue      = "giay-khen-cap-doi.pdf"
	demoRoll         = "bang-vang-2015-2019.pdf"
	demoRecord       = "ly-lich-khen-thuong.pdf"
	demoWhy          = "vi-sao-huan-chuong.txt"
	demoUpcoming     = "den-ky-2019.pdf"
	demoKey          = "so-vang-mau.khoa"
)

// The demo's key guards nothing: everybody can read its passphrase here and
// make the key again from its seed, so that two demos print the same files.
const (
	demoPassphrase = "so vang mau"
	demoSeed       = "sovang demo: worth nothing at all"
)

// demoPrinter is a printer that is off by some millimetres; nothing is printed
// on it unless it is named.
const demoPrinter = "Máy phòng Chính trị"

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
	key, err := keepDemoKey(ctx, &talk, reg)
	if err != nil {
		return err
	}
	pages, err := printDemo(ctx, &talk, reg, o, key)
	if err != nil {
		return err
	}
	if err := settleDemo(ctx, &talk, reg, o, key); err != nil {
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
	if err := os.MkdirAll(filepath.Join(o.out, demoLists), 0o700); err != nil {
		return &fileError{o.out, err}
	}
	for _, path := range []string{e.db, filepath.Join(o.out, demoKey)} {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			return &fileError{path, err}
		}
	}
	return nil
}

// keepDemoKey makes the key of the demo's department.
func keepDemoKey(ctx context.Context, e *env, reg *store.Register) (*seal.Key, error) {
	home, err := reg.Unit(ctx, demo.Unit)
	if err != nil {
		return nil, err
	}
	seed := sha256.Sum256([]byte(demoSeed))
	key, err := seal.NewKey(bytes.NewReader(seed[:]), home.Name)
	if err != nil {
		return nil, err
	}
	return &key, e.keepKey(ctx, reg, key, filepath.Join(filepath.Dir(e.db), demoKey), demoPassphrase, seal.LittleWork)
}

// fillDemo takes in the lists of the case and sets the unit's letterhead, its
// printer and the blank of the commemorative badge.
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
	if err := reg.PutPrinter(ctx, registry.Printer{Name: demoPrinter, DX: 3, DY: -2, ScaleX: 0.995, ScaleY: 0.995}); err != nil {
		return err
	}
	return reg.UseTemplate(ctx, registry.TemplateUse{Honour: "KNC_XDQD", Template: "knc-a5"})
}

// demoSettings are the letterhead of the demo's department, its signer and
// those who lead its council; they are invented like everybody in it.
func demoSettings() map[string]string {
	return map[string]string{
		registry.SettingUnit: demo.Unit, registry.SettingSuperior: "Bộ Tư lệnh Quân khu 2", registry.SettingPlace: "Phú Thọ",
		registry.SettingHeadPost: "Cục trưởng", registry.SettingSignerPost: "Cục trưởng",
		registry.SettingSignerRank: "Đại tá", registry.SettingSignerName: "Hoàng Đình Triệu", registry.SettingSymbol: demo.Unit,
		registry.SettingChair: "Đại tá Ngô Phúc Khiêm, Chính ủy", registry.SettingSecretary: "Trung tá Nguyễn Văn Hòa, Phó Trưởng phòng Chính trị",
		registry.SettingPolitical: "Phòng Chính trị", registry.SettingPoliticalHead: "Trưởng phòng Chính trị",
	}
}

// demoYears are the five years of the case; demoDate is the day that the
// demo's papers carry, so that two demos give the same files.
func demoYears() cal.Period { return cal.Period{From: 2015, To: 2019} }

func demoDate() cal.Date { return demoDay(2020, time.June, 1) }

func demoDay(year int, month time.Month, day int) cal.Date {
	return cal.DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

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
		"Certificates", demoCertificates, "CertificatesPath", filepath.Join(o.out, demoCertificates), "Number", demo.TitlesOf2019().Number, "Pages", pages, "Extract", demoExtract, "Reissue", demoReissue,
		"Roll", demoRoll, "Period", demoYears().String(), "Record", demoRecord, "Why", demoWhy, "Upcoming", demoUpcoming, "Key", demoKey, "Passphrase", demoPassphrase, "Name", person.Name, "Find", registry.Fold(person.Name)))
	return nil
}
