package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

const (
	// unzipLimit bounds what a workbook may grow to when it is unpacked. A
	// list of a hundred thousand people takes a third of it.
	unzipLimit = 256 << 20
	// maxPiece bounds a text or a tag of a workbook. A cell has at most
	// maxCell characters.
	maxPiece = 1 << 20
)

// guardWorkbook refuses a workbook that would fill the memory, before anything
// of it is unpacked there: one that grows too large, or with a cell that does.
func guardWorkbook(data []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return fmt.Errorf("%w: %w", ErrWorkbook, err)
	}
	left := int64(unzipLimit)
	for _, part := range archive.File {
		if !strings.EqualFold(path.Ext(part.Name), ".xml") && !strings.EqualFold(path.Ext(part.Name), ".rels") {
			left -= int64(min(part.UncompressedSize64, unzipLimit+1))
		} else if err := guardPart(part, &left); err != nil {
			return err
		}
		if left < 0 {
			return ErrTooLarge
		}
	}
	return nil
}

// guardPart reads a part through, without keeping it, and takes its size off
// what is left.
func guardPart(part *zip.File, left *int64) error {
	r, err := part.Open()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrWorkbook, err)
	}
	defer r.Close() // was only read
	piece, buffer := 0, make([]byte, 64<<10)
	for *left >= 0 {
		n, err := r.Read(buffer)
		*left -= int64(n)
		for rest := buffer[:n]; len(rest) > 0; {
			end := bytes.IndexByte(rest, '<')
			if end < 0 {
				piece += len(rest)
				break
			}
			piece, rest = 0, rest[end+1:]
		}
		switch {
		case piece > maxPiece:
			return ErrTooLarge
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%w: %w", ErrWorkbook, err)
		}
	}
	return nil
}
