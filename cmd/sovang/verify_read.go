package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // photographs
	_ "image/png"  // and scans
	"io"
	"strings"

	"sovang/certificates/qrcode"
	"sovang/certificates/raster"
)

// foundCode is the text of a code and the page on which it was.
type foundCode struct {
	page int // of a PDF, else 0
	text string
	// copied tells that a person copied the text from somewhere.
	copied bool
}

// Resolutions at which the pages of a PDF are looked at: the first reads the
// codes that are printed here, the second those of scans.
const (
	pageDPI     = 200
	finePageDPI = 300
)

// mostText bounds the text of a certificate that is read from a file.
const mostText = 1 << 16

// readCodes finds the codes where the user says and hands on each.
func (e *env) readCodes(ctx context.Context, o verifyOptions, yield func(foundCode) error) error {
	switch {
	case o.image != "":
		return readImage(ctx, o.image, yield)
	case o.pdf != "":
		return e.readPDF(ctx, o.pdf, o.pages, yield)
	case o.textFile == "-":
		data, err := io.ReadAll(io.LimitReader(e.stdin, mostText))
		if err != nil {
			return fmt.Errorf("read text: %w", err)
		}
		return yield(foundCode{text: string(data), copied: true})
	case o.textFile != "":
		data, err := readFile(o.textFile)
		if err != nil {
			return err
		}
		return yield(foundCode{text: string(data), copied: true})
	}
	return yield(foundCode{text: strings.ReplaceAll(o.text, `\n`, "\n"), copied: true})
}

// readImage finds the codes in a photograph or scan.
func readImage(ctx context.Context, path string, yield func(foundCode) error) error {
	data, err := readFile(path)
	if err != nil {
		return err
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return &refusal{exitFailure, "error.photo", []any{"Path", path}, "hint.photo"}
	}
	if config.Height > 0 && config.Width > qrcode.MostPixels/config.Height {
		return &refusal{exitFailure, "error.photo-size", []any{"Path", path, "Width", config.Width, "Height", config.Height}, "hint.photo-size"}
	}
	picture, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return &refusal{exitFailure, "error.photo", []any{"Path", path}, "hint.photo"}
	}
	texts, err := lookClosely(ctx, picture)
	if errors.Is(err, qrcode.ErrNoCode) {
		return &refusal{exitNotFound, "error.no-code", []any{"Path", path}, "hint.no-code"}
	}
	for _, text := range texts {
		if err := yield(foundCode{text: text}); err != nil {
			return err
		}
	}
	return err
}

// readPDF finds the codes on the pages of a PDF, on all of them when none is
// named.
func (e *env) readPDF(ctx context.Context, path string, pages []int64, yield func(foundCode) error) (err error) {
	data, err := readFile(path)
	if err != nil {
		return err
	}
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) { // told before the renderer takes its time
		return explainPDF(raster.ErrPDF, path)
	}
	e.remark("say.reading-pdf", "Path", path)
	renderer, err := raster.Open(ctx, e.cache)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, renderer.Close()) }()
	document, err := renderer.Document(ctx, data)
	if err != nil {
		return explainPDF(err, path)
	}
	defer document.Close()
	if len(pages) == 0 {
		for number := range document.Pages() {
			pages = append(pages, int64(number+1))
		}
	}
	return e.readPages(ctx, document, path, pages, yield)
}

// readPages hands on the codes of some pages. A page without one is told; a
// document without any is an error.
func (e *env) readPages(ctx context.Context, document *raster.Document, path string, pages []int64, yield func(foundCode) error) error {
	found := false
	for _, number := range pages {
		texts, err := pageCodes(ctx, document, int(number))
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			return explainPDF(err, path)
		}
		if len(texts) == 0 {
			e.remark("say.page-without-code", "Page", number)
		}
		for _, text := range texts {
			found = true
			if err := yield(foundCode{page: int(number), text: text}); err != nil {
				return err
			}
		}
	}
	if !found {
		return &refusal{exitNotFound, "error.no-code", []any{"Path", path}, "hint.no-code-pdf"}
	}
	return nil
}

// pageCodes glances at a page, which is enough for what is printed here, and
// looks closely when nothing is seen: the page may be a scan.
func pageCodes(ctx context.Context, document *raster.Document, number int) ([]string, error) {
	picture, err := document.Page(number, pageDPI)
	if err != nil {
		return nil, err
	}
	texts, err := qrcode.Glance(picture)
	if !errors.Is(err, qrcode.ErrNoCode) {
		return texts, err
	}
	if picture, err = document.Page(number, finePageDPI); err != nil {
		return nil, err
	}
	if texts, err = lookClosely(ctx, picture); errors.Is(err, qrcode.ErrNoCode) {
		return nil, nil
	}
	return texts, err
}

// lookClosely looks for codes until the user has enough of it: in a large
// picture that is all grain it takes minutes.
func lookClosely(ctx context.Context, picture image.Image) ([]string, error) {
	type sight struct {
		texts []string
		err   error
	}
	seen := make(chan sight, 1)
	go func() {
		texts, err := qrcode.Decode(picture)
		seen <- sight{texts, err}
	}()
	select {
	case s := <-seen:
		return s.texts, s.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// explainPDF says what of a PDF cannot be read.
func explainPDF(err error, path string) error {
	switch {
	case errors.Is(err, raster.ErrTooLarge), errors.Is(err, raster.ErrTooLong):
		return &refusal{exitFailure, "error.pdf-size", []any{"Path", path}, "hint.pdf-size"}
	case errors.Is(err, raster.ErrPage):
		return &refusal{exitNotFound, "error.pdf-page", []any{"Path", path}, "hint.pdf-page"}
	case errors.Is(err, raster.ErrPDF):
		return &refusal{exitFailure, "error.pdf", []any{"Path", path}, "hint.pdf"}
	}
	return err
}
