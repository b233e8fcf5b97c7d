package store

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"

	"sovang/registry"
)

// AllAttachments returns the scans and papers of every decision without their
// content, by decision and name.
func (r *Register) AllAttachments(ctx context.Context) ([]registry.Attachment, error) {
	var list []registry.Attachment
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		all, err := decisions().load(ctx, tx, everything)
		if err != nil {
			return err
		}
		var rows []attachmentRow
		if err := tx.NewSelect().Model(&rows).ExcludeColumn("content").Order("t.name").Scan(ctx); err != nil {
			return fmt.Errorf("read attachments: %w", err)
		}
		of := make(map[int64][]attachmentRow)
		for _, row := range rows {
			of[row.DecisionID] = append(of[row.DecisionID], row)
		}
		for _, decision := range all {
			for _, row := range of[decision.id] {
				list = append(list, registry.Attachment{Decision: decision.value.Ref(), Name: row.Name, MediaType: row.MediaType, SHA256: row.SHA256})
			}
		}
		return nil
	})
	return list, wrap("list the attachments", err)
}
