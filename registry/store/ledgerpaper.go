package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// NotKeptError tells that a content is gone for good: an earlier release took
// it away without keeping it.
type NotKeptError struct {
	Kind registry.EntryKind
	// Key names the record whose content it was.
	Key string
}

// Error says whose content it was.
func (e *NotKeptError) Error() string {
	return fmt.Sprintf("%s: the content of %q is not kept", e.Kind, e.Key)
}

// kept returns and forgets the content of a digest that left its record under
// a name.
func (m *mover) kept(ctx context.Context, kind registry.EntryKind, name, digest string) ([]byte, error) {
	var rows []struct {
		ID      int64  `bun:"id"`
		Content []byte `bun:"content"`
	}
	err := m.w.NewSelect().TableExpr("kept_contents").Column("id", "content").Where("kind = ? AND name = ?", string(kind), name).Scan(ctx, &rows)
	if err != nil {
		return nil, wrap("look for what was kept", err)
	}
	for _, row := range rows {
		if sum := sha256.Sum256(row.Content); hex.EncodeToString(sum[:]) == digest {
			_, err := m.w.NewRaw("DELETE FROM kept_contents WHERE id = ?", row.ID).Exec(ctx)
			return row.Content, wrap("bring back what was kept", err)
		}
	}
	var same []attachmentRow // another scan of the same content has it
	err = m.w.NewSelect().Model(&same).Where("t.sha256 = ?", digest).Limit(1).Scan(ctx)
	if err != nil {
		return nil, wrap("look for what was kept", err)
	}
	if len(same) > 0 {
		return same[0].Content, nil
	}
	if m.rebuilding {
		return []byte{}, nil
	}
	return nil, &NotKeptError{kind, name}
}

// reviveTemplate returns the template that a line tells, with the scan of
// which the line knows the digest.
func reviveTemplate(ctx context.Context, m *mover, text string) (registry.Template, error) {
	var told struct{ ID, Text, Background string }
	if err := unmarshal(text, &told); err != nil {
		return registry.Template{}, err
	}
	template := registry.Template{ID: told.ID, Text: told.Text}
	if told.Background == "" {
		return template, nil
	}
	present, err := templates().list(ctx, m.w.Tx, byColumn("m.slug", []string{told.ID}))
	if err != nil {
		return template, err
	}
	for _, other := range present {
		if sum := sha256.Sum256(other.Background); hex.EncodeToString(sum[:]) == told.Background {
			template.Background = other.Background
			return template, nil
		}
	}
	template.Background, err = m.kept(ctx, registry.Templates, told.ID, told.Background)
	return template, err
}

// attachmentLedger is the bookkeeping of scans of decisions.
type attachmentLedger struct{}

// toldAttachment is an attachment as the log tells it. Earlier releases did
// not tell the uid.
type toldAttachment struct {
	registry.Attachment
	UID string
}

func (attachmentLedger) told(key, text string) (state, error) {
	var told toldAttachment
	if err := unmarshal(text, &told); err != nil {
		return state{}, err
	}
	return told.state()
}

// state knows a scan by its decision and name: it is never renamed.
func (a toldAttachment) state() (state, error) {
	a.Decision, a.Content = plainRef(a.Decision), nil
	text, err := json.Marshal(a.Attachment)
	return state{identity: attachmentKey(a.Attachment), key: attachmentKey(a.Attachment),
		says: fingerprintOfBytes(append(text, a.UID...)), uidless: string(text)}, err
}

func attachmentKey(a registry.Attachment) string { return decisionText(a.Decision) + " " + a.Name }

func (attachmentLedger) each(ctx context.Context, tx bun.Tx, visit func(state) error) error {
	all, err := decisions().load(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery {
		return q.Where("d.id IN (SELECT decision_id FROM attachments)")
	})
	if err != nil {
		return err
	}
	refs := make(map[int64]registry.DecisionRef, len(all))
	for _, decision := range all {
		refs[decision.id] = decision.value.Ref()
	}
	return eachAttachment(ctx, tx, func(row attachmentRow) error {
		s, err := toldAttachment{row.asItIs(refs[row.DecisionID]), row.UID}.state()
		if err != nil {
			return err
		}
		s.number = row.ID
		return visit(s)
	})
}

// eachAttachment calls visit with every scan and its content, one at a time:
// all together may be larger than the memory.
func eachAttachment(ctx context.Context, tx bun.Tx, visit func(attachmentRow) error) error {
	rows, err := tx.NewSelect().Model((*attachmentRow)(nil)).Column("id", "uid", "decision_id", "name", "media_type", "sha256", "content").
		Order("t.decision_id", "t.name").Rows(ctx)
	if err != nil {
		return wrap("read attachments", err)
	}
	defer rows.Close()
	for rows.Next() {
		var row attachmentRow
		if err := rows.Scan(&row.ID, &row.UID, &row.DecisionID, &row.Name, &row.MediaType, &row.SHA256, &row.Content); err != nil {
			return wrap("read attachments", err)
		}
		if err := visit(row); err != nil {
			return err
		}
	}
	return wrap("read attachments", rows.Err())
}

// asItIs returns the scan with its digest, and the one of the content behind
// it where they differ: then it is no scan that was attached. One that is known
// by its digest alone has no content to compare.
func (row attachmentRow) asItIs(decision registry.DecisionRef) registry.Attachment {
	a := registry.Attachment{Decision: decision, Name: row.Name, MediaType: row.MediaType, SHA256: row.SHA256}
	if len(row.Content) > 0 {
		sum := sha256.Sum256(row.Content)
		if is := hex.EncodeToString(sum[:]); is != row.SHA256 {
			a.SHA256 += " " + is
		}
	}
	return a
}

func (attachmentLedger) add(ctx context.Context, m *mover, steps []step) error {
	for _, s := range steps {
		var told toldAttachment
		if err := unmarshal(s.to, &told); err != nil {
			return err
		}
		decision, err := oneDecision(ctx, m.w.Tx, told.Decision)
		if err != nil {
			return err
		}
		if told.Content, err = m.kept(ctx, Attachments, told.SHA256, told.SHA256); err != nil {
			return err
		}
		if err := addAttachment(ctx, m.w, decision.id, told); err != nil {
			return err
		}
	}
	return nil
}

// change lets a scan belong to the decision that a step names: that of one
// of two joined units. It is never told anew otherwise.
func (l attachmentLedger) change(ctx context.Context, m *mover, steps []step) error {
	for _, s := range steps {
		var before, after toldAttachment
		if err := unmarshal(s.from, &before); err != nil {
			return err
		}
		if err := unmarshal(s.to, &after); err != nil {
			return err
		}
		n := named{people: set{}, numbers: set{}}
		n.decision(before.Decision)
		n.decision(after.Decision)
		c, err := m.codes(ctx, n)
		if err != nil {
			return err
		}
		row, err := l.present(ctx, m, s, c.decisions[keyOf(before.Decision)], before)
		if err != nil {
			return err
		}
		row.DecisionID, after.UID = c.decisions[keyOf(after.Decision)], row.UID
		if _, err := m.w.NewUpdate().Model(&row).Column("decision_id").WherePK().Exec(ctx); err != nil {
			return fmt.Errorf("move attachment: %w", err)
		}
		if err := m.w.changed(Attachments, attachmentKey(after.Attachment), before, after); err != nil {
			return err
		}
	}
	return nil
}

// present returns the row of a scan, without its content.
func (attachmentLedger) present(ctx context.Context, m *mover, s step, decision int64, told toldAttachment) (attachmentRow, error) {
	var rows []attachmentRow
	err := m.w.NewSelect().Model(&rows).ExcludeColumn("content").Where("t.name = ? AND t.sha256 = ?", told.Name, told.SHA256).
		Where("t.uid = ? OR t.decision_id = ?", told.UID, decision).Scan(ctx)
	if err == nil && len(rows) == 0 {
		return attachmentRow{}, &AlteredRecordError{Kind: Attachments, Key: s.key}
	}
	if err != nil {
		return attachmentRow{}, wrap("read attachments", err)
	}
	return rows[0], nil
}

func (l attachmentLedger) remove(ctx context.Context, m *mover, steps []step) error {
	for _, s := range steps {
		var told toldAttachment
		if err := unmarshal(s.from, &told); err != nil {
			return err
		}
		decision, err := oneDecision(ctx, m.w.Tx, told.Decision)
		if err != nil {
			return err
		}
		row, err := l.present(ctx, m, s, decision.id, told)
		if err != nil {
			return err
		}
		told.UID, told.Content = row.UID, nil
		if err := m.w.removed(Attachments, s.key, told); err != nil {
			return err
		}
		if _, err := m.w.NewDelete().Model(&row).WherePK().Exec(ctx); err != nil {
			return fmt.Errorf("take attachment back: %w", err)
		}
	}
	return nil
}

// printLedger is the bookkeeping of what was printed. The key of a line is
// that of the award; a print has no name of its own.
type printLedger struct{}

// toldPrint is a print as the log tells it. Earlier releases did not tell the
// uid.
type toldPrint struct {
	Print
	UID string
}

func (printLedger) told(key, text string) (state, error) {
	told, err := readPrint(text)
	if err != nil {
		return state{}, err
	}
	return told.state(key)
}

// readPrint reads a print from the log. The first releases did not count the
// events.
func readPrint(text string) (toldPrint, error) {
	told := toldPrint{Print: Print{Events: -1}}
	err := unmarshal(text, &told)
	return told, err
}

func (p toldPrint) state(key string) (state, error) {
	p.AwardID = 0
	text, err := json.Marshal(p.Print)
	return state{identity: p.UID + string(text), key: key, says: fingerprintOfBytes(text), uidless: string(text)}, err
}

func (printLedger) each(ctx context.Context, tx bun.Tx, visit func(state) error) error {
	rows, err := printRows(ctx, tx, everything)
	if err != nil {
		return err
	}
	keys := make(map[int64]string)
	ids := make([]int64, 0, len(rows))
	for _, row := range rows {
		ids = append(ids, row.AwardID)
	}
	slices.Sort(ids)
	err = inChunks(slices.Compact(ids), func(part []int64) error {
		found, err := awards().list(ctx, tx, byColumn("a.id", part))
		for _, award := range found {
			keys[award.ID] = awardKey(award)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, row := range rows {
		s, err := toldPrint{row.print(), row.UID}.state(keys[row.AwardID])
		if err != nil {
			return err
		}
		s.number = row.ID
		if err := visit(s); err != nil {
			return err
		}
	}
	return nil
}

func (printLedger) add(ctx context.Context, m *mover, steps []step) error {
	return m.eachAward(ctx, steps, func(award registry.Award, s step) error {
		told, err := readPrint(s.to)
		if err != nil {
			return err
		}
		reissues, err := loadReissues(ctx, m.w.Tx, []int64{award.ID})
		if err != nil {
			return err
		}
		told.AwardID = award.ID
		c := codes{reissues: reissues}
		row := printRow{UID: told.UID, AwardID: award.ID, At: told.At.UTC().Format(logTime), Paper: told.Paper, SHA256: told.SHA256,
			Template: told.Template, Mode: string(told.Mode), Printer: told.Printer, EventID: c.reissue(award.ID, told.Issue)}
		if told.Events >= 0 {
			row.Events = &told.Events
		}
		if _, err := m.w.NewInsert().Model(&row).Exec(ctx); err != nil {
			return fmt.Errorf("bring print back: %w", err)
		}
		return m.w.added(Prints, awardKey(award), told)
	})
}

// change notes that the award of a print is named otherwise now.
func (printLedger) change(ctx context.Context, m *mover, steps []step) error {
	return m.eachAward(ctx, steps, func(award registry.Award, s step) error {
		return m.w.changed(Prints, awardKey(award), json.RawMessage(s.from), json.RawMessage(s.to))
	})
}

func (printLedger) remove(ctx context.Context, m *mover, steps []step) error {
	return m.eachAward(ctx, steps, func(award registry.Award, s step) error {
		told, err := readPrint(s.from)
		if err != nil {
			return err
		}
		rows, err := printRows(ctx, m.w.Tx, byColumn("i.award_id", []int64{award.ID}))
		if err != nil {
			return err
		}
		want, err := told.state(s.key)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(rows, func(row printRow) bool {
			is, err := toldPrint{row.print(), row.UID}.state(s.key)
			return err == nil && (told.UID == "" || told.UID == row.UID) && is.says == want.says
		})
		if at < 0 {
			return &AlteredRecordError{Kind: Prints, Key: s.key}
		}
		told = toldPrint{rows[at].print(), rows[at].UID}
		if err := m.w.removed(Prints, awardKey(award), told); err != nil {
			return err
		}
		_, err = m.w.NewDelete().Model((*printRow)(nil)).Where("id = ?", rows[at].ID).Exec(ctx)
		return wrap("take print back", err)
	})
}
