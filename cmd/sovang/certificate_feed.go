package main

import (
	"context"
	"errors"

	"github.com/urfave/cli/v2"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/store"
)

// noPrinter is the word for printing without any profile, whatever the setting
// says.
const noPrinter = "none"

// feeding is how sheets come on the paper that is fed, as the user says it.
type feeding struct {
	mode     store.PrintMode // "" leaves it to the setting
	template string          // "" leaves it to what is recorded for the honour
	printer  string          // "" leaves it to the setting
	onA3     bool
}

func feedingFlags() []cli.Flag {
	return []cli.Flag{boolean("overlay"), boolean("full"), text("template"), text("printer"), boolean("on-a3")}
}

func parseFeeding(a *arguments) feeding {
	f := feeding{template: a.text("template"), printer: printerName(a), onA3: a.bool("on-a3")}
	switch {
	case a.bool("overlay") && a.bool("full"):
		a.fail(&usageError{id: "error.overlay-or-full"})
	case a.bool("overlay"):
		f.mode = store.OverlayPrint
	case a.bool("full"):
		f.mode = store.FullPrint
	}
	return f
}

// printerName reads --printer; the word for none is one in both languages.
func printerName(a *arguments) string {
	return textsOf(a.c).valueOf(a.text("printer"), "printer_word", []string{noPrinter})
}

// modeBy is the mode that was asked for, else that of the setting.
func (f feeding) modeBy(settings map[string]string) store.PrintMode {
	if f.mode != "" {
		return f.mode
	}
	return store.PrintMode(settingValue(settings, registry.SettingPrintMode))
}

// feed looks up what the user named.
func (f feeding) feed(ctx context.Context, reg *store.Register, settings map[string]string) (certificates.Feed, error) {
	feed := certificates.Feed{Overlay: f.modeBy(settings) == store.OverlayPrint, OnA3: f.onA3}
	name := f.printer
	if name == "" {
		name = settingValue(settings, registry.SettingPrinter)
	}
	if name == "" || name == noPrinter {
		return feed, nil
	}
	var err error
	feed.Printer, err = reg.Printer(ctx, name)
	var missing *store.NotFoundError
	if errors.As(err, &missing) {
		id := "error.no-printer"
		if f.printer == "" {
			id = "error.no-set-printer"
		}
		return feed, &refusal{exitNotFound, id, []any{"Name", name}, "hint.no-printer"}
	}
	return feed, err
}
