package dossier

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

//go:embed presets.toml
var presetText []byte

// Basis is one line of the legal bases (căn cứ) of a paper, in force from one
// day to another.
type Basis struct {
	ID, Line string
	// Document is the id of the text in the catalogue.
	Document string
	// ValidFrom is the first day of the line and ValidTo the first day after it.
	ValidFrom, ValidTo cal.Date
	Source             string
	Confidence         catalogue.Confidence
	Note               string
}

// body names the bodies of a unit of some echelons.
type body struct {
	Echelons []string
	// Council is the name of the council or team, Short the word for it in a
	// sentence, Chair the post of its chairman.
	Council, Short, Chair string
	// Symbol stands behind BB- in the number of its minutes; empty, the unit's
	// own does.
	Symbol string
	// Party is the word for its party committee.
	Party string
}

type presets struct {
	bases  []Basis
	bodies []body
}

type presetFile struct {
	Basis []struct {
		ID         string               `toml:"id"`
		Line       string               `toml:"line"`
		Document   string               `toml:"document"`
		ValidFrom  cal.Date             `toml:"valid_from"`
		ValidTo    cal.Date             `toml:"valid_to"`
		Source     string               `toml:"source"`
		Confidence catalogue.Confidence `toml:"confidence"`
		Note       string               `toml:"note"`
	} `toml:"basis"`
	Body []struct {
		ID         string               `toml:"id"`
		Echelons   []string             `toml:"echelons"`
		Council    string               `toml:"council"`
		Short      string               `toml:"short"`
		Chair      string               `toml:"chair"`
		Symbol     string               `toml:"symbol"`
		Party      string               `toml:"party"`
		Source     string               `toml:"source"`
		Confidence catalogue.Confidence `toml:"confidence"`
		Note       string               `toml:"note"`
	} `toml:"body"`
}

func readPresets(text []byte) (presets, error) {
	var file presetFile
	var p presets
	if err := toml.Unmarshal(text, &file); err != nil {
		return p, fmt.Errorf("read the presets of papers: %w", err)
	}
	for _, row := range file.Basis {
		p.bases = append(p.bases, Basis(row))
	}
	for _, row := range file.Body {
		p.bodies = append(p.bodies, body{row.Echelons, row.Council, row.Short, row.Chair, row.Symbol, row.Party})
	}
	return p, nil
}

// basesOn returns the lines in force on a day.
func (p presets) basesOn(on cal.Date) []Basis {
	return slices.DeleteFunc(slices.Clone(p.bases), func(b Basis) bool {
		return on.Before(b.ValidFrom) || !b.ValidTo.IsZero() && !on.Before(b.ValidTo)
	})
}

// bodyOf returns the bodies of a unit.
func (p presets) bodyOf(u registry.Unit) body {
	counts := string(cmp.Or(u.Equivalent, u.Echelon))
	for _, b := range p.bodies {
		if len(b.Echelons) == 0 || slices.Contains(b.Echelons, counts) {
			return b
		}
	}
	return body{}
}

// Title is the short title of the text that the line names: Nghị định
// 152/2025/NĐ-CP.
func (b Basis) Title() string {
	title, _, _ := strings.Cut(strings.TrimPrefix(b.Line, "Căn cứ "), " ngày ")
	title, _, _ = strings.Cut(title, " của ")
	return strings.Replace(title, " số ", " ", 1)
}

// Unsure lists the legal bases of a paper that were not confirmed, of those
// that the unit did not word itself; key is the setting that words them.
func (o Office) Unsure(key string) []Basis {
	if o.Setting(key) != "" {
		return nil
	}
	return slices.DeleteFunc(o.presets.basesOn(o.Day()), func(b Basis) bool { return b.Confidence == catalogue.Confirmed })
}

// bases returns the lines of the legal bases that the setting words, or those
// in force on the day of the paper, without marks at their ends.
func (o Office) bases(key string) []string {
	if own := o.lines(key); len(own) > 0 {
		return own
	}
	var lines []string
	for _, b := range o.presets.basesOn(o.Day()) {
		lines = append(lines, b.Line)
	}
	return lines
}

// lines returns the lines of a setting, which are parted by ";".
func (o Office) lines(key string) []string {
	var lines []string
	for line := range strings.SplitSeq(o.Setting(key), ";") {
		line = strings.TrimRight(strings.TrimSpace(line), ".")
		if line != "" {
			lines = append(lines, strings.ReplaceAll(line, "{superior}", o.superior()))
		}
	}
	return lines
}
