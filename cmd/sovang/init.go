package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

type initOptions struct {
	unit     registry.Unit
	settings map[string]string
	signing  signing
	secret   string // the passphrase of the key, "" makes none
}

func initCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "init", Aliases: []string{"tao"},
		Flags: []cli.Flag{
			text("unit-code"), text("unit-name"), text("superior-name"), text("echelon"), text("place"), text("founded"),
			text("symbol"), text("head-post"), text("signer-post"), text("signer-rank"), text("signer-name"),
			text("key"), text("passphrase-file"),
		},
		Action: func(c *cli.Context) error {
			opts, err := parseInit(c)
			if err != nil {
				return err
			}
			return runInit(c.Context, e, opts)
		},
	}
}

func parseInit(c *cli.Context) (initOptions, error) {
	a := argumentsOf(c)
	o := initOptions{
		unit: registry.Unit{
			Code: a.text("unit-code"), Name: a.text("unit-name"), Kind: registry.MilitaryUnit,
			Echelon: registry.Echelon(a.choice("echelon", "echelon", choices(registry.Echelons())...)), Founded: a.date("founded"),
		},
		settings: map[string]string{
			registry.SettingSuperior: a.text("superior-name"), registry.SettingPlace: a.text("place"),
			registry.SettingSymbol: a.text("symbol"), registry.SettingHeadPost: a.text("head-post"),
			registry.SettingSignerPost: a.text("signer-post"), registry.SettingSignerRank: a.text("signer-rank"), registry.SettingSignerName: a.text("signer-name"),
		},
		signing: parseSigning(a),
	}
	return o, a.err
}

// askForMissing asks at a terminal for what the flags did not say; elsewhere
// code and name must have been given.
func (o *initOptions) askForMissing(ctx context.Context, e *env) error {
	answers := []struct {
		flag   string
		answer string
		keep   func(string)
	}{
		{"unit-code", o.unit.Code, func(v string) { o.unit.Code = v }},
		{"unit-name", o.unit.Name, func(v string) { o.unit.Name = v }},
		{"superior-name", o.settings[registry.SettingSuperior], func(v string) { o.settings[registry.SettingSuperior] = v }},
		{"place", o.settings[registry.SettingPlace], func(v string) { o.settings[registry.SettingPlace] = v }},
		{"symbol", o.settings[registry.SettingSymbol], func(v string) { o.settings[registry.SettingSymbol] = v }},
		{"echelon", string(o.unit.Echelon), func(v string) {
			o.unit.Echelon = registry.Echelon(e.texts.valueOf(v, "echelon", choices(registry.Echelons())))
		}},
		{"signer-post", o.settings[registry.SettingSignerPost], func(v string) { o.settings[registry.SettingSignerPost] = v }},
		{"signer-rank", o.settings[registry.SettingSignerRank], func(v string) { o.settings[registry.SettingSignerRank] = v }},
		{"signer-name", o.settings[registry.SettingSignerName], func(v string) { o.settings[registry.SettingSignerName] = v }},
	}
	for _, a := range answers {
		if a.answer == "" && e.terminal {
			if err := o.askUntilRight(ctx, e, a.flag, a.keep); err != nil {
				return err
			}
		}
		if err := o.missing(a.flag); err != nil {
			return err
		}
	}
	return nil
}

// askUntilRight asks once more as long as the answer is wrong. To pass over a
// question is no wrong answer.
func (o *initOptions) askUntilRight(ctx context.Context, e *env, flag string, keep func(string)) error {
	for {
		answer, err := e.ask(ctx, e.t("ask."+flag))
		if err != nil {
			return err
		}
		clean, err := registry.CleanText(answer)
		if err != nil {
			e.report(ctx, &usageError{id: "error.text", data: []any{"Flag", flag}})
			continue
		}
		keep(clean)
		faults := o.wrong(flag)
		if len(faults) == 0 || clean == "" {
			return nil
		}
		e.report(ctx, faults)
	}
}

// missing tells that a question was passed over without which there is no book.
func (o *initOptions) missing(flag string) error {
	if flag == "unit-code" && o.unit.Code == "" || flag == "unit-name" && o.unit.Name == "" {
		return missingFlag(flag)
	}
	return nil
}

// wrong tells what is wrong with the unit's field of a flag.
func (o *initOptions) wrong(flag string) registry.Faults {
	field := strings.TrimPrefix(flag, "unit-")
	return slices.DeleteFunc(o.unit.Validate(), func(f registry.Fault) bool { return f.Field != field })
}

func runInit(ctx context.Context, e *env, o initOptions) error {
	if refuseExisting(e.db, false) != nil { // said before the questions
		return fmt.Errorf("create %s: %w", e.db, store.ErrExists)
	}
	if err := o.askForMissing(ctx, e); err != nil {
		return err
	}
	if o.unit.Echelon == "" {
		o.unit.Echelon = registry.OtherEchelon
	}
	if faults := o.unit.Validate(); len(faults) > 0 {
		return faults
	}
	var err error
	if o.secret, err = e.newPassphrase(ctx, o.signing.passphraseFile, passphraseVariable); err != nil {
		return err
	}
	if o.secret != "" {
		if err := e.refuseKeyFile(o.signing); err != nil {
			return err
		}
	}
	reg, err := e.create(ctx)
	if err != nil {
		return err
	}
	if err := e.openBook(ctx, reg, o); err != nil {
		reg.Close()
		os.Remove(e.db) // what could not be filled is not left behind
		return err
	}
	return reg.Close()
}

// openBook fills a new register and makes the unit's key, when there is a
// passphrase for it.
func (e *env) openBook(ctx context.Context, reg *store.Register, o initOptions) error {
	if err := fillRegister(ctx, reg, o); err != nil {
		return err
	}
	e.say("say.init", "Path", e.db, "Unit", o.unit.Name)
	if o.secret == "" {
		e.remark("say.init-no-key", "Path", e.db)
		return nil
	}
	return e.makeKey(ctx, reg, o.unit, o.signing, o.secret)
}

// fillRegister records the unit that keeps the book, and its settings.
func fillRegister(ctx context.Context, reg *store.Register, o initOptions) error {
	if _, err := reg.Record(ctx, registry.Batch{Units: []registry.Unit{o.unit}}, store.RecordOptions{}); err != nil {
		return err
	}
	o.settings[registry.SettingUnit] = o.unit.Code
	for _, setting := range registry.Settings() {
		value := o.settings[setting.Key]
		if value == "" {
			continue
		}
		if err := reg.SetSetting(ctx, setting.Key, value); err != nil {
			return err
		}
	}
	return nil
}

// honouredUnit returns the unit that keeps the book: the one named, or the
// register's own.
func honouredUnit(ctx context.Context, reg *store.Register, code string) (registry.Unit, error) {
	if code == "" {
		values, err := reg.Settings(ctx)
		if err != nil {
			return registry.Unit{}, err
		}
		code = values[registry.SettingUnit]
	}
	return reg.Unit(ctx, code)
}

// fiveYears is the period of a roll when none is asked for: the five years
// that ended last.
func (e *env) fiveYears() cal.Period { return cal.FiveYearsTo(e.today().Year() - 1) }
