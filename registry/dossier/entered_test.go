package dossier_test

import (
	"strings"
	"testing"

	"sovang/registry/paper"
)

func TestLedgerTellsWhenAnEntryWasMade(t *testing.T) {
	for _, c := range []struct{ uid, want string }{
		{"019b1234-5678-7abc-8def-000000000000", "12/12/2025"},
		{"0176b9a2-7340-7000-8000-000000000000", "31/12/2020"}, // half past eleven in the evening in Vietnam
		{"550e8400-e29b-41d4-a716-446655440000", ""},           // not of version 7
		{"019b1234-zzzz-7abc-8def-000000000000", ""},
		{"", ""},
	} {
		b := newBook(t)
		for i := range b.batch.Awards {
			b.batch.Awards[i].UID = c.uid
		}
		for _, block := range b.office.Ledger(b.office.LedgerOf(b.batch, 2019), 2019).Body {
			if table, ok := block.(paper.Table); ok && table.Rows[0].Cells[1].Text != c.want {
				t.Errorf("%s: entered on %q, want %q", c.uid, table.Rows[0].Cells[1].Text, c.want)
			}
		}
	}
}

func TestLedgerOfTheUnitLeavesItsOwnNameOut(t *testing.T) {
	b := newBook(t)
	text := render(b.office.Ledger(b.office.LedgerOf(b.batch, 2019), 2019))
	if !strings.Contains(text, "Thiếu tá, Trợ lý, Phòng Quân khí |") || !strings.Contains(text, "123/QĐ-CKT, 20/12/2019; Trần Văn Mẫu") {
		t.Error(text)
	}
}
