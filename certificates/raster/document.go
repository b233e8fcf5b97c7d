package raster

import (
	"context"
	"fmt"
	"image"
	"math"
	"slices"
	"sync/atomic"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Document is an open PDF. It must be closed. Each has a PDFium of its own,
// so that one which breaks it does no harm to the next.
type Document struct {
	pdfium pdfium.Pdfium
	ref    references.FPDF_DOCUMENT
	pages  int
	limit  time.Duration
	killed atomic.Bool
}

// Document opens a PDF. What cannot be read is an error that wraps [ErrPDF],
// one that is too large one that wraps [ErrTooLarge].
func (r *Renderer) Document(ctx context.Context, pdf []byte) (*Document, error) {
	switch {
	case len(pdf) == 0:
		return nil, ErrPDF
	case len(pdf) > MostBytes:
		return nil, fmt.Errorf("%w: %d bytes", ErrTooLarge, len(pdf))
	}
	instance, err := r.pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("start PDF renderer: %w", err)
	}
	d := &Document{pdfium: instance, limit: r.limit}
	err = d.guard(func() error {
		opened, err := instance.OpenDocument(&requests.OpenDocument{File: &pdf})
		if err != nil {
			return err
		}
		d.ref = opened.Document
		count, err := instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
		if err != nil {
			return err
		}
		d.pages = count.PageCount
		return nil
	})
	if err == nil && d.pages > MostPages {
		err = fmt.Errorf("%w: %d pages", ErrTooLarge, d.pages)
	}
	if err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

// guard makes an error of ours of what PDFium says, and ends it when it does
// not come back: a page may draw itself for ever.
func (d *Document) guard(work func() error) error {
	if d.killed.Load() {
		return ErrTooLong
	}
	timer := time.AfterFunc(d.limit, func() {
		d.killed.Store(true)
		d.pdfium.Kill() // fails only when it has ended already
	})
	defer timer.Stop()
	switch err := work(); {
	case d.killed.Load():
		return ErrTooLong
	case err != nil:
		return fmt.Errorf("%w: %w", ErrPDF, err)
	}
	return nil
}

// Close closes the document; its pictures stay good.
func (d *Document) Close() {
	if !d.killed.Swap(true) {
		d.pdfium.Close() // fails when a page broke it; its memory is gone all the same
	}
}

// Pages returns how many pages the document has.
func (d *Document) Pages() int { return d.pages }

// Page draws a page, counted from 1, at so many dots an inch, on white. Its
// errors wrap [ErrPage], [ErrTooLarge], [ErrTooLong] or [ErrPDF].
func (d *Document) Page(number, dpi int) (*image.RGBA, error) {
	if number < 1 || number > d.pages {
		return nil, fmt.Errorf("%w: %d of %d", ErrPage, number, d.pages)
	}
	page := requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: number - 1}}
	if err := d.checkSize(page, number, dpi); err != nil {
		return nil, err
	}
	var picture *image.RGBA
	err := d.guard(func() error {
		drawn, err := d.pdfium.RenderPageInDPI(&requests.RenderPageInDPI{Page: page, DPI: dpi})
		if err != nil {
			return err
		}
		defer drawn.Cleanup()
		shared, ok := drawn.Result.RenderedImage.(*image.RGBA)
		if !ok {
			return fmt.Errorf("drawn as %T", drawn.Result.RenderedImage)
		}
		picture = &image.RGBA{Pix: slices.Clone(shared.Pix), Stride: shared.Stride, Rect: shared.Rect}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("page %d: %w", number, err)
	}
	return picture, nil
}

func (d *Document) checkSize(page requests.Page, number, dpi int) error {
	var width, height float64
	err := d.guard(func() error {
		size, err := d.pdfium.GetPageSize(&requests.GetPageSize{Page: page})
		if err == nil {
			width, height = size.Width, size.Height
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("page %d: %w", number, err)
	}
	scale := float64(dpi) / 72
	pixels := width * scale * height * scale
	if dpi < 1 || math.IsNaN(pixels) || pixels > MostPixels {
		return fmt.Errorf("page %d: %w: %.0f × %.0f pt at %d dpi", number, ErrTooLarge, width, height, dpi)
	}
	return nil
}
