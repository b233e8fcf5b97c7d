package store

import (
	"context"
	"fmt"
)

// correct runs f while the triggers that keep history let rows be moved: for
// taking a command back, joining records that are one, uniting registers. The
// gate stands open only inside the transaction, and the log and its operations
// stay as they are; each change is a line of the log all the same.
func (w *writer) correct(ctx context.Context, f func() error) error {
	if _, err := w.NewRaw("INSERT INTO correcting (id) VALUES (1)").Exec(ctx); err != nil {
		return fmt.Errorf("open history: %w", err)
	}
	if err := f(); err != nil {
		return err // and the transaction is undone, gate and all
	}
	_, err := w.NewRaw("DELETE FROM correcting").Exec(ctx)
	return wrap("close history", err)
}
