package main

import (
	"context"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// Kinds of lists beside those of records.
const (
	exportedHonours registry.EntryKind = "honours"
	exportedLog     registry.EntryKind = "log"
)

// exportTable is a list that goes out and has no list to come in again.
type exportTable struct {
	kind    registry.EntryKind
	columns []exportColumn
	rows    func(tableSource) ([][]any, error)
}

// exportColumn is a column by its name in JSON, the id of its heading and its
// width in characters.
type exportColumn struct {
	field, head string
	width       float64
}

// tableSource is where the rows of a table come from.
type tableSource struct {
	ctx    context.Context
	e      *env
	reg    *store.Register
	batch  registry.Batch // what is wanted of the kinds that it has
	narrow exportNarrowing
}

// exportTables lists them in the order of the help page.
func exportTables() []exportTable {
	award := []exportColumn{{"decision", "decision", 18}, {"issuer", "issuer", 12}, {"year", "year", 8}, {"ordinal", "ordinal", 8},
		{"recipient", "recipient", 28}, {"honour", "honour", 24}, {"issue", "paper_issue", 22}}
	return []exportTable{
		{registry.Handovers, append(award[:len(award):len(award)], []exportColumn{{"on", "handed_on", 12}, {"receiver", "receiver", 28}, {"note", "note", 32}}...), handoverRows},
		{store.Prints, append(award[:len(award):len(award)], []exportColumn{{"at", "printed_on", 18}, {"paper", "paper", 16}, {"template", "template", 18},
			{"mode", "print_mode", 12}, {"printer", "printer", 16}, {"sha256", "sha256", 68}}...), printRows},
		{store.Attachments, []exportColumn{{"decision", "decision", 18}, {"issuer", "issuer", 12}, {"year", "year", 8}, {"name", "attachment", 32},
			{"media_type", "media_type", 18}, {"sha256", "sha256", 68}}, attachmentRows},
		{registry.Printers, []exportColumn{{"name", "printer", 24}, {"dx", "dx", 0}, {"dy", "dy", 0}, {"scale_x", "scale_x", 0}, {"scale_y", "scale_y", 0}}, printerRows},
		{registry.Templates, []exportColumn{{"id", "template", 24}, {"name", "template_name", 36}, {"paper", "paper_size", 12}, {"text", "content", 60}}, templateRows},
		{registry.TemplateUses, []exportColumn{{"honour", "honour", 16}, {"issuer", "issuer", 12}, {"template", "template", 24}}, templateUseRows},
		{registry.TrustedKeys, []exportColumn{{"id", "code", 12}, {"unit", "unit", 36}, {"own", "own_key", 10}, {"added", "date", 12},
			{"fingerprint", "fingerprint", 44}, {"public", "public_key", 60}}, trustedKeyRows},
		{registry.Mergers, []exportColumn{{"kind", "kind", 12}, {"gone", "gone", 16}, {"into", "into", 16}, {"on", "date", 12}, {"reason", "reason", 36}}, mergerRows},
		{registry.Mappings, []exportColumn{{"name", "mapping", 24}, {"kind", "kind", 20}, {"heading", "heading", 32}, {"field", "field", 28}}, mappingRows},
		{registry.Distinctions, []exportColumn{{"kind", "kind", 12}, {"first", "code", 16}, {"second", "apart", 16}, {"on", "date", 12}, {"reason", "reason", 36}}, distinctionRows},
		{store.Settings, []exportColumn{{"key", "key", 32}, {"value", "value", 48}, {"meaning", "meaning", 60}}, settingRows},
		{exportedHonours, []exportColumn{{"code", "code", 14}, {"name", "honour_name", 48}, {"abbr", "abbr", 12}, {"kind", "kind", 20}, {"for", "for", 12},
			{"level", "level", 24}, {"valid_from", "valid_from", 14}, {"valid_to", "valid_to", 14}, {"source", "source", 48}, {"confidence", "confidence", 20}}, honourRows},
		{exportedLog, []exportColumn{{"operation", "operation", 10}, {"at", "log_at", 18}, {"user", "log_user", 16}, {"machine", "log_machine", 16},
			{"command", "command", 28}, {"done", "log_done", 20}, {"kind", "kind", 20}, {"key", "log_key", 28}, {"action", "log_action", 12},
			{"before", "log_before", 48}, {"after", "log_after", 48}, {"hash", "log_hash", 68}}, logRows},
	}
}

// awardCells are the cells that name a paper of an award.
func (s tableSource) awardCells(a registry.Award, issue int) []any {
	today := a.Today()
	return []any{a.Decision.Number, a.Decision.Issuer, int(a.Decision.Year), a.Ordinal, spaced(today.As.Rank, today.As.Name),
		honourName(s.reg.Catalogue(), today), s.e.issueWord(issue)}
}

func handoverRows(s tableSource) (rows [][]any, err error) {
	awards, err := s.narrow.awardsInReach(s.ctx, s.reg)
	for _, h := range s.batch.Handovers {
		rows = append(rows, append(s.awardCells(awards[h.AwardID], h.Issue), h.On, h.Receiver, h.Note))
	}
	return rows, err
}

func printRows(s tableSource) (rows [][]any, err error) {
	awards, err := s.narrow.awardsInReach(s.ctx, s.reg)
	if err != nil {
		return nil, err
	}
	prints, err := s.reg.Prints(s.ctx)
	for _, p := range prints {
		award, reached := awards[p.AwardID]
		if !reached || !s.narrow.keepsDay(cal.DateOf(p.At.Local())) {
			continue
		}
		words := s.e.paperWords(p)
		rows = append(rows, append(s.awardCells(award, p.Issue), p.At, words[0], p.Template, words[2], p.Printer, p.SHA256))
	}
	return rows, err
}

func attachmentRows(s tableSource) (rows [][]any, err error) {
	for _, d := range s.batch.Decisions {
		list, err := s.reg.Attachments(s.ctx, d.Ref())
		if err != nil {
			return nil, err
		}
		for _, a := range list {
			rows = append(rows, []any{d.Number, d.Issuer, int(d.Date.Year()), a.Name, a.MediaType, a.SHA256})
		}
	}
	return rows, nil
}

func printerRows(s tableSource) (rows [][]any, err error) {
	for _, p := range s.batch.Printers {
		rows = append(rows, []any{p.Name, p.DX, p.DY, p.ScaleX, p.ScaleY})
	}
	return rows, nil
}

func templateRows(s tableSource) (rows [][]any, err error) {
	shelf, err := s.e.openShelf(s.ctx, s.reg)
	for _, t := range s.batch.Templates {
		view := shelf.view(t.ID)
		rows = append(rows, []any{t.ID, view.Name, view.paper(), t.Text})
	}
	return rows, err
}

func templateUseRows(s tableSource) (rows [][]any, err error) {
	for _, u := range s.batch.TemplateUses {
		rows = append(rows, []any{u.Honour, u.Issuer, u.Template})
	}
	return rows, nil
}

func trustedKeyRows(s tableSource) (rows [][]any, err error) {
	for _, k := range s.batch.TrustedKeys {
		rows = append(rows, []any{k.ID, k.Unit, s.e.yesNo(k.Own), k.Added, fingerprint(k), k.Public})
	}
	return rows, nil
}

func mergerRows(s tableSource) (rows [][]any, err error) {
	for _, m := range s.batch.Mergers {
		rows = append(rows, []any{s.e.t("kind." + string(m.Kind)), m.Gone, m.Into, m.On, m.Reason})
	}
	return rows, nil
}

func mappingRows(s tableSource) (rows [][]any, err error) {
	for _, m := range s.batch.Mappings {
		for _, c := range m.Columns {
			rows = append(rows, []any{m.Name, s.e.t("kind." + string(m.Kind)), c.Heading, c.Field})
		}
	}
	return rows, nil
}

func distinctionRows(s tableSource) (rows [][]any, err error) {
	for _, d := range s.batch.Distinctions {
		rows = append(rows, []any{s.e.t("kind." + string(d.Kind)), d.First, d.Second, d.On, d.Reason})
	}
	return rows, nil
}

func settingRows(s tableSource) (rows [][]any, err error) {
	values, err := s.reg.Settings(s.ctx)
	for _, setting := range registry.Settings() {
		rows = append(rows, []any{setting.Key, showSetting(setting, settingValue(values, setting.Key)), s.e.t("setting." + setting.Key)})
	}
	return rows, err
}

func honourRows(s tableSource) (rows [][]any, err error) {
	for _, h := range s.reg.Catalogue().Honours(s.e.today()) {
		rows = append(rows, []any{h.Code, h.FullName(""), h.Abbr, s.e.t("honour_kind." + string(h.Kind)), s.e.t("for." + h.Subject),
			s.e.t("level." + string(h.Level)), h.ValidFrom, h.ValidTo, h.Source, s.e.confidence(h.Confidence)})
	}
	return rows, nil
}

func logRows(s tableSource) (rows [][]any, err error) {
	lines, err := s.reg.Log(s.ctx, store.LogFilter{})
	for _, l := range lines {
		if !s.narrow.keepsDay(cal.DateOf(l.At.Local())) {
			continue
		}
		rows = append(rows, []any{l.Operation, l.At, l.Actor.User, l.Actor.Machine, l.Command, l.Operator,
			s.e.t("kind." + string(l.Kind)), l.Key, s.e.t("log_action." + string(l.Action)), l.Before, l.After, l.Hash})
	}
	return rows, err
}
