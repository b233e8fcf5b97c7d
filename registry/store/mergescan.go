package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"

	"sovang/registry"
)

// uniteAttachments takes in their scans of decisions. Two clerks who scan one
// paper make two files, often of one name: both are kept, and the one that
// comes second bears the beginning of its digest in its name.
func (u *uniting) uniteAttachments(ctx context.Context) error {
	ours, err := loadScans(ctx, u.w.Tx, everything)
	if err != nil {
		return err
	}
	theirs, err := loadScans(ctx, u.their, everything)
	if err != nil {
		return err
	}
	n := named{people: set{}, numbers: set{}}
	for i := range theirs {
		ref := &theirs[i].value.Decision
		ref.Issuer = u.our(registry.Units, ref.Issuer)
		n.decision(*ref)
	}
	c, err := u.m.codes(ctx, n)
	if err != nil {
		return err
	}
	present, names := set{}, set{}
	for _, scan := range ours {
		present.add(scanIdentity(scan.value.Attachment))
		names.add(attachmentKey(scan.value.Attachment))
	}
	for _, scan := range theirs {
		if !present.add(scanIdentity(scan.value.Attachment)) {
			countKind(&u.report.Same, Attachments)
			continue
		}
		if err := u.takeScan(ctx, scan, c.decisions[keyOf(scan.value.Decision)], names); err != nil {
			return err
		}
	}
	return nil
}

// takeScan takes in a scan for a decision of ours, under a name that is free.
func (u *uniting) takeScan(ctx context.Context, scan held[toldAttachment], decision int64, names set) error {
	told := scan.value
	if !names.add(attachmentKey(told.Attachment)) {
		stem, ending := scanName(told.Attachment)
		told.Name = stem + digestMark(told.SHA256) + ending
		names.add(attachmentKey(told.Attachment))
		u.report.Recoded = append(u.report.Recoded, Recoding{Attachments, scan.value.Name, told.Name, told.Decision.Number})
	}
	var content []byte
	err := u.their.NewSelect().Model((*attachmentRow)(nil)).Column("content").Where("t.id = ?", scan.id).Scan(ctx, &content)
	if err != nil {
		return wrap("read attachments", err)
	}
	if sum := sha256.Sum256(content); len(content) > 0 && hex.EncodeToString(sum[:]) != told.SHA256 {
		return wrap("attachment "+scan.value.Name, ErrDamaged)
	}
	told.Content = append([]byte{}, content...) // empty where they know it by its digest alone
	countKind(&u.report.New, Attachments)
	return addAttachment(ctx, u.w, decision, told)
}

// scanIdentity tells which scan it is, whether it came first or second of its
// name.
func scanIdentity(a registry.Attachment) string {
	stem, ending := scanName(a)
	a.Name = stem + ending
	return attachmentKey(a) + " " + a.SHA256
}

// scanName takes the name of a scan apart, without the digest that it may bear.
func scanName(a registry.Attachment) (stem, ending string) {
	ending = filepath.Ext(a.Name)
	return strings.TrimSuffix(strings.TrimSuffix(a.Name, ending), digestMark(a.SHA256)), ending
}

func digestMark(sum string) string { return "-" + sum[:8] }
