package bundle

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"
	"time"
)

const sumSize = sha256.Size

// Source is a part to be packed.
type Source struct {
	Name string
	// Open is called twice: the sums stand before the parts.
	Open func() (io.ReadCloser, error)
}

// Text is a part whose content is at hand.
func Text(name string, content []byte) Source {
	return Source{name, func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }}
}

// File is a part that is a file on the disk.
func File(name, path string) Source {
	return Source{name, func() (io.ReadCloser, error) { return os.Open(path) }}
}

// Pack writes a bundle and returns its manifest, which is m with format and
// parts filled in. The same m and parts give the same bytes.
func Pack(ctx context.Context, w io.Writer, m Manifest, sources []Source) (Manifest, error) {
	m.Format, m.Parts = Format, []Part{}
	for _, source := range sources {
		part, err := source.copyTo(ctx, io.Discard)
		if err != nil {
			return m, err
		}
		m.Parts = append(m.Parts, part)
	}
	if err := m.check(); err != nil {
		return m, err
	}
	end := &endingWriter{w: w, sum: sha256.New()}
	if err := writeZip(ctx, end, m, sources); err != nil {
		return m, fmt.Errorf("pack: %w", err)
	}
	return m, end.finish()
}

func writeZip(ctx context.Context, w io.Writer, m Manifest, sources []Source) error {
	day, err := time.Parse(time.DateOnly, m.Date)
	if err != nil {
		return err
	}
	text, err := m.marshal()
	if err != nil {
		return err
	}
	archive := zip.NewWriter(w)
	if err := archive.SetComment(ending(make([]byte, sumSize))); err != nil {
		return err
	}
	entry, err := newEntry(archive, manifestName, day)
	if err != nil {
		return err
	}
	if _, err := entry.Write(text); err != nil {
		return err
	}
	for i, source := range sources {
		if entry, err = newEntry(archive, source.Name, day); err != nil {
			return err
		}
		part, err := source.copyTo(ctx, entry)
		if err != nil {
			return err
		}
		if part != m.Parts[i] {
			return fmt.Errorf("%s changed while it was packed", source.Name)
		}
	}
	return archive.Close()
}

func newEntry(archive *zip.Writer, name string, day time.Time) (io.Writer, error) {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: day}
	header.SetMode(0o600)
	return archive.CreateHeader(header)
}

// copyTo copies the part and returns what it is.
func (s Source) copyTo(ctx context.Context, w io.Writer) (Part, error) {
	content, err := s.Open()
	if err != nil {
		return Part{}, err
	}
	defer content.Close()
	sum := sha256.New()
	size, err := io.Copy(io.MultiWriter(w, sum), interruptible{ctx, content})
	return Part{s.Name, size, hex.EncodeToString(sum.Sum(nil))}, err
}

// interruptible reads until the context ends.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

func (i interruptible) Read(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(p)
}

// endingPrefix and a sum in hexadecimal are the comment of the zip file, with
// which it ends.
const (
	endingPrefix = "sha256:"
	endingLength = len(endingPrefix) + 2*sumSize
)

func ending(sum []byte) string { return endingPrefix + hex.EncodeToString(sum) }

// endingWriter keeps back the ending of what is written and puts the sum of all
// before in its place.
type endingWriter struct {
	w    io.Writer
	sum  hash.Hash
	held []byte
}

func (e *endingWriter) Write(p []byte) (int, error) {
	e.held = append(e.held, p...)
	n := len(e.held) - endingLength
	if n <= 0 {
		return len(p), nil
	}
	e.sum.Write(e.held[:n])
	if _, err := e.w.Write(e.held[:n]); err != nil {
		return 0, err
	}
	e.held = append(e.held[:0], e.held[n:]...)
	return len(p), nil
}

func (e *endingWriter) finish() error {
	_, err := io.WriteString(e.w, ending(e.sum.Sum(nil)))
	return err
}
