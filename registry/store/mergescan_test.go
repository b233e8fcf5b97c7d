package store_test

import (
	"testing"

	"sovang/registry"
	"sovang/registry/store"
)

// Two clerks scan one decision, each under the name that first comes to mind.
func TestTwoScansOfOneNameAreBothKept(t *testing.T) {
	of := ref("CKT", "45/QĐ-CKT", 2019)
	r := sampleRegister(t)
	other := sibling(t, r)
	attach := func(r *store.Register, name, content string) {
		t.Helper()
		if err := r.Attach(t.Context(), registry.Attachment{Decision: of, Name: name, Content: []byte(content)}); err != nil {
			t.Fatal(err)
		}
	}
	attach(r, "qd.pdf", "quét ở trên")
	attach(other, "qd.pdf", "quét ở dưới")
	for _, r := range []*store.Register{r, other} {
		attach(r, "ds.pdf", "danh sách")
	}
	before := wholeState(t, t, r)
	report := merge(t, t, r, other, store.MergeOptions{})
	requireEqual(t, report.New, []registry.Count{{Kind: store.Attachments, N: 1}})
	requireEqual(t, len(report.Recoded), 1)
	moved := report.Recoded[0]
	requireEqual(t, moved, store.Recoding{Kind: store.Attachments, From: "qd.pdf", To: "qd-207b8909.pdf", Name: of.Number})
	merge(t, t, other, r, store.MergeOptions{})
	requireSettled(t, t, r, other, store.MergeOptions{})
	for name, want := range map[string][2]string{"qd.pdf": {"quét ở trên", "quét ở dưới"}, moved.To: {"quét ở dưới", ""}} {
		for i, r := range []*store.Register{r, other} {
			if content, err := r.AttachmentContent(t.Context(), of, name); string(content) != want[i] {
				t.Errorf("%s is %q, %v", name, content, err)
			}
		}
	}
	if _, err := r.Undo(t.Context(), store.UndoOptions{}); err != nil {
		t.Fatal(err)
	}
	requireWhole(t, t, r, before, "taking the merger back")
}
