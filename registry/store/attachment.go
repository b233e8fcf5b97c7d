package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type attachmentRow struct {
	bun.BaseModel `bun:"table:attachments,alias:t"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	DecisionID    int64  `bun:"decision_id"`
	Name          string `bun:"name"`
	MediaType     string `bun:"media_type"`
	SHA256        string `bun:"sha256"`
	Content       []byte `bun:"content"`

	Issuer string `bun:"issuer,scanonly"`
	Number string `bun:"number,scanonly"`
	Year   int    `bun:"year,scanonly"`
}

// Attach keeps a scan or paper with a decision. The same content under the
// same name changes nothing; another content under a name that is taken is
// a fault.
func (r *Register) Attach(ctx context.Context, a registry.Attachment) error {
	faults := cleanTexts([]textField{{"name", &a.Name}})
	if a.Name == "" {
		faults = append(faults, registry.Fault{Code: registry.FaultMissing, Field: "name"})
	}
	if len(a.Content) == 0 {
		faults = append(faults, registry.Fault{Code: registry.FaultMissing, Field: "content"})
	}
	if err := refuse(faults, Attachments, nil); err != nil {
		return err
	}
	sum := sha256.Sum256(a.Content)
	a.SHA256 = hex.EncodeToString(sum[:])
	return r.write(ctx, "attach", func(ctx context.Context, w *writer) error {
		decision, err := oneDecision(ctx, w.Tx, a.Decision)
		if err != nil {
			return err
		}
		a.Decision = decision.value.Ref()
		older, err := loadScans(ctx, w.Tx, ofDecision(decision.id))
		if err != nil {
			return err
		}
		for _, other := range older {
			if other.value.Name == a.Name {
				return fillAttachment(ctx, w, decision.id, other.value.Attachment, a)
			}
		}
		uid, err := newUID()
		if err != nil {
			return err
		}
		return addAttachment(ctx, w, decision.id, toldAttachment{a, uid})
	})
}

// fillAttachment gives a scan that is known by its digest alone its content,
// of which the log tells nothing. Otherwise the same content changes nothing.
func fillAttachment(ctx context.Context, w *writer, decisionID int64, older, newer registry.Attachment) error {
	if err := sameAttachment(older, newer); err != nil {
		return err
	}
	_, err := w.NewUpdate().Model((*attachmentRow)(nil)).Set("content = ?", newer.Content).
		Where("decision_id = ? AND name = ? AND length(content) = 0", decisionID, older.Name).Exec(ctx)
	return wrap("attach "+newer.Name, err)
}

func sameAttachment(older, newer registry.Attachment) error {
	if older.SHA256 == newer.SHA256 {
		return nil
	}
	return registry.Faults{{Code: registry.FaultDuplicateRecord, Kind: Attachments, Field: "name", Value: newer.Name,
		Args: map[string]string{"older": older.SHA256}}}
}

func addAttachment(ctx context.Context, w *writer, decisionID int64, a toldAttachment) error {
	row := attachmentRow{UID: a.UID, DecisionID: decisionID, Name: a.Name, MediaType: a.MediaType, SHA256: a.SHA256, Content: a.Content}
	if _, err := w.NewInsert().Model(&row).Exec(ctx); err != nil {
		return fmt.Errorf("attach %s: %w", a.Name, err)
	}
	a.Content = nil // the log holds its digest
	return w.added(Attachments, attachmentKey(a.Attachment), a)
}

// Attachments lists what is kept with a decision, by name and without the
// content.
func (r *Register) Attachments(ctx context.Context, ref registry.DecisionRef) ([]registry.Attachment, error) {
	var list []registry.Attachment
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		decision, err := oneDecision(ctx, tx, ref)
		if err != nil {
			return err
		}
		scans, err := loadScans(ctx, tx, ofDecision(decision.id))
		list = make([]registry.Attachment, len(scans))
		for i, scan := range scans {
			list[i] = scan.value.Attachment
		}
		return err
	})
	return list, err
}

// loadScans reads attachments without their content, by decision and name.
func loadScans(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[toldAttachment], error) {
	var rows []attachmentRow
	query := tx.NewSelect().Model(&rows).ExcludeColumn("content").ColumnExpr("d.issuer, d.number, d.year").
		Join("JOIN decisions AS d ON d.id = t.decision_id").Order("t.decision_id", "t.name")
	if err := narrow(query).Scan(ctx); err != nil {
		return nil, fmt.Errorf("read attachments: %w", err)
	}
	scans := make([]held[toldAttachment], len(rows))
	for i, row := range rows {
		decision := registry.DecisionRef{Issuer: row.Issuer, Number: row.Number, Year: cal.Year(row.Year)}
		scans[i] = held[toldAttachment]{id: row.ID, value: toldAttachment{
			registry.Attachment{Decision: decision, Name: row.Name, MediaType: row.MediaType, SHA256: row.SHA256}, row.UID}}
	}
	return scans, nil
}

func ofDecision(id int64) narrowing { return byColumn("t.decision_id", []int64{id}) }

// ErrContentMissing tells that the register knows a scan by its digest alone:
// it was rebuilt from a history. Attached again, the scan is there.
var ErrContentMissing = errors.New("content is not in the register")

// AttachmentContent returns the content of an attachment, after comparing it
// with its digest: [ErrDamaged] tells that it is not what was attached,
// [ErrContentMissing] that it is not there.
func (r *Register) AttachmentContent(ctx context.Context, ref registry.DecisionRef, name string) ([]byte, error) {
	var rows []attachmentRow
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		decision, err := oneDecision(ctx, tx, ref)
		if err != nil {
			return err
		}
		return tx.NewSelect().Model(&rows).Where("t.decision_id = ? AND t.name = ?", decision.id, name).Scan(ctx)
	})
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, &NotFoundError{Attachments, name}
	}
	if len(rows[0].Content) == 0 {
		return nil, fmt.Errorf("attachment %s: %w", name, ErrContentMissing)
	}
	if sum := sha256.Sum256(rows[0].Content); hex.EncodeToString(sum[:]) != rows[0].SHA256 {
		return nil, fmt.Errorf("attachment %s: %w", name, ErrDamaged)
	}
	return rows[0].Content, nil
}
