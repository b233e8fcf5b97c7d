package bundle

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
)

// Bundle is an open bundle whose bytes and manifest are in order.
type Bundle struct {
	Manifest Manifest
	entries  []*zip.File // of the parts, in their order
}

// Open reads the manifest of a bundle of so many bytes, after making sure that
// none of them was altered. An error wraps [ErrNotBundle] or [ErrNewer], or is
// a [*TamperedError].
func Open(ctx context.Context, r io.ReaderAt, size int64) (*Bundle, error) {
	sum, err := checkEnding(ctx, r, size)
	if err != nil {
		return nil, err
	}
	archive, err := zip.NewReader(r, size)
	if err != nil || len(archive.File) == 0 || archive.File[0].Name != manifestName || archive.Comment != endingPrefix+sum {
		return nil, ErrNotBundle
	}
	text, err := readManifest(archive.File[0])
	if err != nil {
		return nil, err
	}
	b := &Bundle{entries: archive.File[1:]}
	if b.Manifest, err = parseManifest(text); err != nil {
		return nil, err
	}
	return b, b.checkEntries(size)
}

// checkEnding compares the sum with which the bundle ends with that of all
// before.
func checkEnding(ctx context.Context, r io.ReaderAt, size int64) (string, error) {
	body := size - int64(endingLength)
	last := make([]byte, endingLength)
	if body <= 0 {
		return "", ErrNotBundle
	}
	if _, err := r.ReadAt(last, body); err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	if string(last[:len(endingPrefix)]) != endingPrefix {
		return "", ErrNotBundle
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, interruptible{ctx, io.NewSectionReader(r, 0, body)}); err != nil {
		return "", err
	}
	if ending(sum.Sum(nil)) != string(last) {
		return "", &TamperedError{Reason: Altered}
	}
	return string(last[len(endingPrefix):]), nil
}

func readManifest(entry *zip.File) ([]byte, error) {
	if entry.UncompressedSize64 > mostManifest {
		return nil, &TamperedError{TooLarge, manifestName}
	}
	content, err := entry.Open()
	if err != nil {
		return nil, ErrNotBundle
	}
	defer content.Close()
	text, err := io.ReadAll(io.LimitReader(content, mostManifest+1))
	switch {
	case err != nil:
		return nil, &TamperedError{Altered, manifestName}
	case len(text) > mostManifest:
		return nil, &TamperedError{TooLarge, manifestName}
	}
	return text, nil
}

// checkEntries compares the directory of the zip file with the manifest.
func (b *Bundle) checkEntries(size int64) error {
	for i, entry := range b.entries {
		if i >= len(b.Manifest.Parts) {
			return b.surplus(i)
		}
		part := b.Manifest.Parts[i]
		switch {
		case entry.Name != part.Name:
			return b.surplus(i)
		case !entry.Mode().IsRegular():
			return &TamperedError{BadName, part.Name}
		case entry.UncompressedSize64 != uint64(part.Size):
			return &TamperedError{WrongSize, part.Name}
		}
	}
	if len(b.entries) < len(b.Manifest.Parts) {
		return &TamperedError{Missing, b.Manifest.Parts[len(b.entries)].Name}
	}
	return b.checkGrowth(size)
}

// surplus tells what is wrong with an entry that does not stand where the
// manifest says.
func (b *Bundle) surplus(i int) error {
	name := b.entries[i].Name
	if err := checkName(name); err != nil {
		return err
	}
	for _, earlier := range b.entries[:i] {
		if earlier.Name == name {
			return &TamperedError{Repeated, name}
		}
	}
	if i < len(b.Manifest.Parts) && !b.has(b.Manifest.Parts[i].Name) {
		return &TamperedError{Missing, b.Manifest.Parts[i].Name}
	}
	return &TamperedError{Added, name}
}

func (b *Bundle) has(name string) bool {
	for _, entry := range b.entries {
		if entry.Name == name {
			return true
		}
	}
	return false
}

// checkGrowth refuses what would fill the disk from a small file.
func (b *Bundle) checkGrowth(size int64) error {
	allowed, total := uint64(size)*mostGrowth+smallAllowed, uint64(0)
	for _, part := range b.Manifest.Parts {
		total += uint64(part.Size) // each is less than 2^63, and so is what is allowed
		if total > allowed {
			return &TamperedError{TooLarge, part.Name}
		}
	}
	return nil
}

// Verify reads every part and compares it with the manifest.
func (b *Bundle) Verify(ctx context.Context) error {
	for i := range b.entries {
		if err := b.copyPart(ctx, i, io.Discard); err != nil {
			return err
		}
	}
	return nil
}

// copyPart copies a part, which must be what the manifest says to the last
// byte.
func (b *Bundle) copyPart(ctx context.Context, i int, w io.Writer) error {
	part := b.Manifest.Parts[i]
	content, err := b.entries[i].Open()
	if err != nil {
		return &TamperedError{Altered, part.Name}
	}
	defer content.Close()
	read := &partReader{r: interruptible{ctx, content}, sum: sha256.New()}
	_, err = io.Copy(w, io.LimitReader(read, part.Size+1))
	switch {
	case read.err != nil && ctx.Err() != nil:
		return ctx.Err()
	case read.err != nil:
		return &TamperedError{Altered, part.Name}
	case err != nil:
		return err
	case read.size != part.Size:
		return &TamperedError{WrongSize, part.Name}
	case hex.EncodeToString(read.sum.Sum(nil)) != part.SHA256:
		return &TamperedError{Altered, part.Name}
	}
	return nil
}

// partReader sums up what is read, and keeps what went wrong in reading apart
// from what goes wrong in writing.
type partReader struct {
	r    io.Reader
	sum  hash.Hash
	size int64
	err  error
}

func (p *partReader) Read(buffer []byte) (int, error) {
	n, err := p.r.Read(buffer)
	p.sum.Write(buffer[:n])
	p.size += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		p.err = err
	}
	return n, err
}
